using Thads.Etl.Submissions;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Cli;

/// <summary><c>verify --readings</c>: reads every workbook again, and lists each cell that reads differently from what was accepted.</summary>
internal static class ReadingsView
{
    public static async Task<int> WriteAsync(IServiceProvider services, bool asJson, CancellationToken token)
    {
        var compared = await services.GetRequiredService<ReadingAudit>().CompareAllAsync(token);
        var found = await services.GetRequiredService<ReadingReader>().ListAsync(token);
        if (asJson)
        {
            JsonOutput.Write(found);
        }
        else
        {
            Print(compared, found);
        }
        return found.Any(one => one.IsOpen) ? ExitCode.Rejected : ExitCode.Done;
    }

    private static void Print(int compared, IReadOnlyList<ReadingView> found)
    {
        foreach (var one in found)
        {
            Terminal.Line(
                $"Submission {one.SubmissionId}, {one.FileName} ({one.FormCode}, {one.OfficeCode}, {one.StatYear}-{one.Months}): {(one.Failure is null ? CliWords.Fill($"{one.DifferenceCount} cells read differently") : one.Failure)}{(one.KeptBy is null ? "" : CliWords.Fill($"; kept as accepted by {one.KeptBy}: {one.KeptReason}"))}"
            );
            foreach (var cell in one.Differences)
            {
                Terminal.Line(
                    $"  {cell.Sheet}!{cell.Cell ?? "?"} {cell.ColumnCode}: accepted {cell.Accepted ?? "–"}, now {cell.Now ?? "–"}"
                );
            }
        }
        Terminal.Line(
            $"{compared} workbooks read, {found.Count} of them differently; {found.Count(one => one.IsOpen)} to be decided on (submission keep-reading, accept-reading or return)."
        );
    }
}
