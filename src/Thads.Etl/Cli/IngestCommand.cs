using System.CommandLine;
using Spectre.Console;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Cli;

/// <summary><c>ingest PATH…</c>: sends files and folders in and says what became of each.</summary>
internal static class IngestCommand
{
    private static readonly string[] Extensions = [".xlsx", ".xlsm", ".xlsb", ".xls", ".csv"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Workbooks, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var justification = new Option<string?>("--justification")
        {
            Description = "Why warnings are right as they are; without it a workbook with warnings is held.",
        };
        var target = new TargetOptions();
        var json = JsonOutput.Option();
        var command = new Command("ingest", "Take workbooks in: store, validate, load, refresh the KPIs.")
        {
            paths,
            justification,
            json,
        };
        target.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: true,
                    async (services, token) =>
                    {
                        var declared = await target.ReadAsync(parsed, services, token);
                        var files = Find(parsed.GetValue(paths)!);
                        return await IngestAsync(
                            services,
                            files,
                            declared,
                            parsed.GetValue(justification) is { } why && !string.IsNullOrWhiteSpace(why) ? why : null,
                            parsed.GetValue(json),
                            token
                        );
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static List<string> Find(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(
                    Directory
                        .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                        .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                        .Where(file => !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal))
                        .Order(StringComparer.Ordinal)
                );
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                throw new UsageException($"There is no file or folder {path}.");
            }
        }
        return files;
    }

    private static async Task<int> IngestAsync(
        IServiceProvider services,
        IReadOnlyList<string> files,
        Workbooks.Inspection.DeclaredTarget declared,
        string? justification,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var inbound = services.GetRequiredService<InboundFile>();
        var refused = new List<(string File, RefusedFileException Why)>();
        var received = new List<ReceivedFile>();
        foreach (var file in files)
        {
            try
            {
                var bytes = await inbound.ReadAsync(file, cancellationToken);
                received.Add(
                    new ReceivedFile(
                        Path.GetFileName(file),
                        bytes,
                        CommandActor.Current,
                        declared.FormCode,
                        declared.OfficeCode,
                        declared.PeriodKey,
                        justification
                    )
                );
            }
            catch (RefusedFileException e)
            {
                refused.Add((file, e));
            }
        }
        var outcomes = await services
            .GetRequiredService<BatchIntake>()
            .SendAsync(received, settled: null, cancellationToken, (file, why) => refused.Add((file, why)));
        if (asJson)
        {
            JsonOutput.Write(
                outcomes.Select(OutcomeView.Of(services)).Concat(refused.Select(OutcomeView.Refused(services)))
            );
        }
        else
        {
            OutcomeView.Print(outcomes, refused, services);
        }
        return outcomes.Any(o => SubmissionStatuses.GivenUp.Contains(o.Submission.Status)) ? ExitCode.Failed
            : refused.Count > 0
            || outcomes.Any(o => o.Submission.Status is SubmissionStatus.Rejected or SubmissionStatus.Held)
                ? ExitCode.Rejected
            : ExitCode.Done;
    }
}
