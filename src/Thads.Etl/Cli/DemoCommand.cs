using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Thads.Etl.Demo;
using Thads.Etl.Portal;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Cli;

/// <summary><c>demo</c>: six synthetic years of ten offices by the real way, and the published report met by the result.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var keep = new Option<bool>("--keep") { Description = "Serve the portal afterwards (http://localhost:5080)." };
        var json = JsonOutput.Option();
        var command = new Command(
            "demo",
            "Send synthetic submissions of FY2015-2020 in, and compare the KPIs with the published report."
        )
        {
            keep,
            json,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var exitCode = await CommandHost.RunAsync(
                    withWorkers: true,
                    (services, token) => RunAsync(services, parsed.GetValue(json), token),
                    cancellationToken
                );
                if (parsed.GetValue(keep) && exitCode == ExitCode.Done)
                {
                    await PortalHost.RunAsync(cancellationToken);
                }
                return exitCode;
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool asJson, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await RefuseRealDataAsync(services, cancellationToken);
        var samples = await WriteAsync(services, cancellationToken);
        var outcomes = asJson
            ? await SendAsync(services, samples, _ => { }, cancellationToken)
            : await AnsiConsole
                .Progress()
                .StartAsync(async progress =>
                {
                    var task = progress.AddTask($"{samples.Count} workbooks", maxValue: samples.Count);
                    return await SendAsync(services, samples, done => task.Value = done, cancellationToken);
                });
        await SampleSuccession.LoadAsync(
            services.GetRequiredService<OfficeRegister>(),
            VietnamTime.Today(services.GetRequiredService<TimeProvider>()),
            CommandActor.Current,
            cancellationToken
        );
        return await ReportAsync(services, outcomes, watch, asJson, cancellationToken);
    }

    /// <summary>Synthetic figures never mix with real ones.</summary>
    private static async Task RefuseRealDataAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        if (
            await context.Submissions.AnyAsync(s => s.Sender != SampleSubmissions.Sender, cancellationToken)
            || await context.OfficeSuccessions.AnyAsync(s => !s.IsFictitious, cancellationToken)
        )
        {
            var folder = services.GetRequiredService<DataFolder>().Path;
            throw new UsageException(
                $"{folder} holds submissions or successions of offices that are not the demo's. Set THADS__DATAFOLDER to another folder for the demo."
            );
        }
    }

    private static async Task<List<(SampleSubmission Sample, string Path)>> WriteAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var folder = PrivateFile.CreateFolder(services.GetRequiredService<DataFolder>().Demo).FullName;
        var written = new List<(SampleSubmission, string)>();
        foreach (var sample in services.GetRequiredService<SampleSubmissions>().All(reference))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, sample.FileName);
            await using (var file = File.Create(path))
            {
                sample.Write(file);
            }
            written.Add((sample, path));
        }
        return written;
    }

    /// <summary>Year by year, as offices would have sent them: each year's rules look back on the years before.</summary>
    private static async Task<List<BatchOutcome>> SendAsync(
        IServiceProvider services,
        List<(SampleSubmission Sample, string Path)> samples,
        Action<int> progress,
        CancellationToken cancellationToken
    )
    {
        var batch = services.GetRequiredService<BatchIntake>();
        var outcomes = new List<BatchOutcome>();
        foreach (var year in samples.GroupBy(s => s.Sample.StatYear))
        {
            var before = outcomes.Count;
            var files = year.Select(s => new ReceivedFile(
                s.Sample.FileName,
                File.ReadAllBytes(s.Path),
                new Actor(SampleSubmissions.Sender),
                Justification: "Số liệu mô phỏng (synthetic figures)"
            ));
            outcomes.AddRange(await batch.SendAsync(files, settled => progress(before + settled), cancellationToken));
        }
        return outcomes;
    }

    private static async Task<int> ReportAsync(
        IServiceProvider services,
        List<BatchOutcome> outcomes,
        Stopwatch watch,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        var marts = await PublishedMarts.ReadAsync(context, cancellationToken);
        var (years, figures) = (marts.Years, PublishedReport.Compare(marts));
        var notLoaded = outcomes.Where(o => o.Submission.Status != SubmissionStatus.Loaded).ToList();
        var summary = new
        {
            Files = outcomes.Count,
            NewlyLoaded = outcomes.Count(o => o.IsNewlyLoaded),
            NotLoaded = notLoaded.Count,
            Rows = outcomes.Sum(o => o.Submission.FactRows ?? 0),
            Findings = outcomes.Sum(o => o.Findings.Sum(f => f.CellCount)),
            Errors = outcomes.Sum(o => o.Findings.Where(f => f.Severity == "error").Sum(f => f.CellCount)),
            Warnings = outcomes.Sum(o => o.Findings.Where(f => f.Severity == "warning").Sum(f => f.CellCount)),
            FiguresMet = figures.Count(f => f.IsMet),
            FiguresPublished = figures.Count,
            Seconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
        };
        if (asJson)
        {
            JsonOutput.Write(
                new
                {
                    Summary = summary,
                    Years = years,
                    Published = figures,
                }
            );
        }
        else
        {
            AnsiConsole.MarkupLine(
                "[bold]The province by statistical year[/] (synthetic figures that reproduce the published report)"
            );
            KpiTable.Print(years);
            AnsiConsole.Write(PublishedTable(figures));
            foreach (var outcome in notLoaded)
            {
                Terminal.Line(
                    $"[red]{CliWords.Say(outcome.Submission.Status.ToString().ToLowerInvariant())}[/] {outcome.FileName}: {outcome.Reason}"
                );
            }
            Terminal.Line(
                $"{summary.Files} files ({summary.NewlyLoaded} newly loaded), {summary.Rows} rows, {summary.Findings} findings ({summary.Errors} errors, {summary.Warnings} warnings), {summary.Seconds} s; {summary.FiguresMet} of {summary.FiguresPublished} published figures met"
            );
            Terminal.Line(
                $"By today's structure, of four offices that are made up (hư cấu): `kpi --structure current`; `office list`."
            );
            Terminal.Line(
                $"Workbooks: {services.GetRequiredService<DataFolder>().Demo}. Look around with `serve`, `kpi`, `verify`."
            );
        }
        return notLoaded.Exists(o => SubmissionStatuses.GivenUp.Contains(o.Submission.Status))
            || figures.Any(f => !f.IsMet)
                ? ExitCode.Failed
            : notLoaded.Count > 0 ? ExitCode.Rejected
            : ExitCode.Done;
    }

    private static Table PublishedTable(IEnumerable<PublishedFigure> figures)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn(CliWords.Say("Published figure"));
        table.AddColumn(new TableColumn(CliWords.Say("Printed")).RightAligned());
        table.AddColumn(new TableColumn(CliWords.Say("Computed")).RightAligned());
        table.AddColumn(CliWords.Say("Met"));
        foreach (var figure in figures)
        {
            table.AddRow(
                figure.Label,
                Figures.Places(figure.Printed, figure.Places),
                figure.Computed is { } computed ? Figures.Places(computed, figure.Places) : "–",
                figure.IsMet ? $"[green]{CliWords.Say("yes")}[/]" : $"[red]{CliWords.Say("no")}[/]"
            );
        }
        return table;
    }
}
