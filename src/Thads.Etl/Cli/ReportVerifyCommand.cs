using System.CommandLine;
using Thads.Etl.Reports;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Cli;

/// <summary><c>report verify FILE</c>: whether a report still holds, and what has changed since.</summary>
internal static class ReportVerifyCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("file") { Description = "A workbook that report has written." };
        var json = JsonOutput.Option();
        var command = new Command(
            "verify",
            "Say whether a report still holds: its figures are those of its submissions, and these still count. Exit code 1 where not."
        )
        {
            path,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var file = parsed.GetValue(path)!;
                        var found = await services
                            .GetRequiredService<ReportVerifier>()
                            .VerifyAsync(await ReadAsync(services, file, token), token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(View(file, found));
                        }
                        else
                        {
                            Print(file, found);
                        }
                        return found.Holds ? ExitCode.Done : ExitCode.Rejected;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<StoredFile> ReadAsync(
        IServiceProvider services,
        string path,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var bytes = await services.GetRequiredService<InboundFile>().ReadAsync(path, cancellationToken);
            return new StoredFile(Path.GetFileName(path), bytes, DeclaredTarget.Nothing);
        }
        catch (RefusedFileException e)
        {
            throw new UsageException($"{path}: {e.Finding.Code}");
        }
    }

    private static object View(string file, ReportVerification found) =>
        new
        {
            File = file,
            found.IsReport,
            found.Holds,
            Form = found.Manifest?.FormCode,
            Period = found.Manifest?.PeriodKey,
            found.Manifest?.MadeAt,
            found.EditedCells,
            found.Edited,
            found.Changes,
            found.ChangedFigures,
            found.Figures,
        };

    private static void Print(string file, ReportVerification found)
    {
        if (found.Manifest is not { } manifest)
        {
            Terminal.Line($"{file} is no report that this hub has made.");
            return;
        }
        var made = TimeZoneInfo.ConvertTimeFromUtc(manifest.MadeAt, VietnamTime.Zone);
        Terminal.Line($"{file}: {manifest.FormCode} of {manifest.PeriodKey}, made {made:yyyy-MM-dd HH:mm}");
        foreach (var cell in found.Edited)
        {
            Terminal.Line(
                $"  edited: {cell.Sheet}!{cell.Cell} says “{cell.Found}”, its submissions make “{cell.Expected}”"
            );
        }
        More(found.EditedCells, found.Edited.Count);
        foreach (var change in found.Changes)
        {
            Terminal.Line($"  {Describe(change)}");
        }
        foreach (var cell in found.Figures)
        {
            Terminal.Line($"  now: {cell.Sheet}!{cell.Cell} {cell.Found} → {cell.Expected}");
        }
        More(found.ChangedFigures, found.Figures.Count);
        Terminal.Line($"{CliWords.Say(found.Holds ? "It holds." : "It does not hold.")}");
    }

    private static void More(int all, int named)
    {
        if (all > named)
        {
            Terminal.Line($"  and {all - named} more cells");
        }
    }

    private static string Describe(SourceChange change) =>
        change.Kind switch
        {
            SourceChangeKind.Corrected => $"{change.OfficeCode}: submission {change.Was} was corrected by {change.Is}",
            SourceChangeKind.ReadAnew => $"{change.OfficeCode}: submission {change.Was} is read otherwise now",
            SourceChangeKind.Added => $"{change.OfficeCode}: submission {change.Is} counts now",
            SourceChangeKind.Gone => $"{change.OfficeCode}: submission {change.Was} does not count any more",
            SourceChangeKind.Unknown => $"{change.OfficeCode}: there is no submission {change.Was} with that workbook",
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
}
