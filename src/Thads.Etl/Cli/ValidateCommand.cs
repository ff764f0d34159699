using System.CommandLine;
using Spectre.Console;
using Thads.Etl.Submissions;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Cli;

/// <summary><c>validate FILE</c>: every finding about a workbook, without storing or loading anything.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("file") { Description = "The workbook." };
        var target = new TargetOptions();
        var json = JsonOutput.Option();
        var command = new Command("validate", "Say everything that is wrong with a workbook; load nothing.")
        {
            path,
            json,
        };
        target.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var declared = await target.ReadAsync(parsed, services, token);
                        return await ValidateAsync(
                            services,
                            parsed.GetValue(path)!,
                            declared,
                            parsed.GetValue(json),
                            token
                        );
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> ValidateAsync(
        IServiceProvider services,
        string path,
        DeclaredTarget declared,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file {path}.");
        }
        var catalog = services.GetRequiredService<FindingCatalog>();
        var findings = new FindingCollector(catalog);
        FormReading? reading = null;
        try
        {
            var bytes = await services.GetRequiredService<InboundFile>().ReadAsync(path, cancellationToken);
            reading = await CheckAsync(
                services,
                new StoredFile(Path.GetFileName(path), bytes, declared),
                findings,
                cancellationToken
            );
        }
        catch (RefusedFileException e)
        {
            findings.Include(e.Finding);
        }
        var views = findings.Findings.Select(finding => FindingView.Of(finding, catalog)).ToList();
        if (asJson)
        {
            JsonOutput.Write(
                new
                {
                    File = Path.GetFileName(path),
                    Form = reading?.Form.Code,
                    Office = reading?.Target?.Office.OfficeCode,
                    Period = reading?.Target?.Period.LabelVi,
                    Rows = reading?.RowCount ?? 0,
                    IsValid = !findings.HasErrors,
                    Findings = views,
                }
            );
        }
        else
        {
            Terminal.Line(
                $"{Path.GetFileName(path)}: {reading?.Form.Code} {reading?.Target?.Office.ShortName} {reading?.Target?.Period.LabelVi} ({reading?.RowCount ?? 0} rows)"
            );
            FindingView.Print(views);
            Terminal.Line($"{views.Count(v => v.Severity == "error")} errors, {views.Count} findings");
        }
        return findings.HasErrors ? ExitCode.Rejected : ExitCode.Done;
    }

    private static async Task<FormReading?> CheckAsync(
        IServiceProvider services,
        StoredFile file,
        FindingCollector findings,
        CancellationToken cancellationToken
    )
    {
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var reading = services
            .GetRequiredService<WorkbookPipeline>()
            .Read(file, reference, findings, cancellationToken);
        if (reading?.Target is { } target)
        {
            var history = await HistoryReader.ReadAsync(
                context,
                reference,
                reading.Form.Code,
                target,
                cancellationToken
            );
            var isLocked = await HistoryReader.IsLockedAsync(context, target.Period, cancellationToken);
            SubmissionValidator.Validate(reading, history, isLocked, findings);
        }
        return reading;
    }
}
