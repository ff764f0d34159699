using System.CommandLine;
using System.Globalization;
using Thads.Etl.Exports;
using Thads.Etl.Findings;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Cli;

/// <summary><c>validate FILE</c>: every finding about a workbook, without storing or loading anything.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("file") { Description = "The workbook." };
        var annotate = new Option<string?>("--annotate")
        {
            Description = "Write the workbook here with every finding marked in it (.xlsx).",
        };
        var target = new TargetOptions();
        var json = JsonOutput.Option();
        var command = new Command("validate", "Say everything that is wrong with a workbook; load nothing.")
        {
            path,
            annotate,
            json,
        };
        target.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var file = parsed.GetValue(path)!;
                        var declared = await target.ReadAsync(parsed, services, token);
                        var check = await CheckAsync(services, file, declared, token);
                        if (parsed.GetValue(annotate) is { } output)
                        {
                            var annotator = services.GetRequiredService<WorkbookAnnotator>();
                            var annotated = annotator.Annotate(check.Workbook, check.Findings, check.Causes);
                            await NewFile.WriteAsync(output, (to, t) => to.WriteAsync(annotated, t).AsTask(), token);
                        }
                        Print(services, file, check, parsed.GetValue(json));
                        return check.IsValid ? ExitCode.Done : ExitCode.Rejected;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<WorkbookCheck> CheckAsync(
        IServiceProvider services,
        string path,
        DeclaredTarget declared,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file {path}.");
        }
        try
        {
            var bytes = await services.GetRequiredService<InboundFile>().ReadAsync(path, cancellationToken);
            var file = new StoredFile(Path.GetFileName(path), bytes, declared);
            return await services.GetRequiredService<WorkbookChecker>().CheckAsync(file, cancellationToken);
        }
        catch (RefusedFileException e)
        {
            return new WorkbookCheck(null, null, [e.Finding]);
        }
    }

    private static void Print(IServiceProvider services, string path, WorkbookCheck check, bool asJson)
    {
        var catalog = services.GetRequiredService<FindingCatalog>();
        var words = services.GetRequiredService<CauseCatalog>();
        var causes = check.Causes.Select(cause => CauseView.Of(cause, check.Findings, words)).ToList();
        var findings = check.Findings.Select(finding => FindingView.Of(finding, catalog)).ToList();
        var groups = GroupView.Of(check.Findings, words);
        var (name, reading) = (Path.GetFileName(path), check.Reading);
        if (asJson)
        {
            JsonOutput.Write(
                new
                {
                    File = name,
                    Form = reading?.Form.Code,
                    Office = reading?.Target?.Office.OfficeCode,
                    Period = reading?.Target?.Period.LabelVi,
                    Rows = reading?.RowCount ?? 0,
                    check.IsValid,
                    Findings = findings,
                    Causes = causes,
                    Groups = groups,
                    check.Preview,
                }
            );
            return;
        }
        var what = $"{reading?.Form.Code} {reading?.Target?.Office.ShortName} {reading?.Target?.Period.LabelVi}".Trim();
        Terminal.Line($"{name}: {what} ({reading?.RowCount ?? 0} rows)");
        FindingList.Print(findings, causes, groups);
        Terminal.Line($"{CellsOf("error")} errors, {CellsOf("warning")} warnings, {findings.Count} findings");
        if (check.Preview is { } preview)
        {
            Print(preview);
        }

        int CellsOf(string severity) => findings.Where(f => f.Severity == severity).Sum(f => f.Cells);
    }

    private static void Print(SubmissionPreview preview)
    {
        var rows = preview.Rows;
        var against = preview.Supersedes is { } id
            ? CliWords.Fill($"submission {id}")
            : CliWords.Say("nothing: it would be the first");
        Terminal.Line($"Against {against}:");
        Terminal.Line($"  rows: {rows.New} new, {rows.Changed} changed, {rows.Gone} gone, {rows.Unchanged} unchanged");
        foreach (var rate in preview.Rates)
        {
            Terminal.Line(
                $"  {rate.Rate}: office {Percent(rate.OfficeBefore)} → {Percent(rate.OfficeAfter)}, province {Percent(rate.ProvinceBefore)} → {Percent(rate.ProvinceAfter)}"
            );
        }
    }

    private static string Percent(decimal? rate) =>
        rate is { } known
            ? Math.Round(known, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + " %"
            : "–";
}
