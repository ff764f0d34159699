using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Findings;

/// <summary>What a finding says of itself to whoever has to act on it: its code, its severity and its place.</summary>
/// <param name="Code">Its code of the catalogue.</param>
/// <param name="Severity">What it means for the submission.</param>
/// <param name="Cell">The cell or the range; null where it is about the sheet or the file.</param>
internal sealed record FoundAt(string Code, Severity Severity, string? Cell)
{
    public FoundAt(Finding finding)
        : this(finding.Code, finding.Severity, finding.Cell) { }

    public FoundAt(SubmissionFinding finding)
        : this(finding.Code, Enum.Parse<Severity>(finding.Severity, ignoreCase: true), finding.Cell) { }

    /// <summary>The findings that the first sheet of an annotated workbook lists.</summary>
    public static IEnumerable<FoundAt> InList(IEnumerable<SheetRow> rows) =>
        rows.Skip(1)
            .Where(row => row.Text(1).Length > 0)
            .Select(row => new FoundAt(
                row.Text(1),
                row.Text(0) switch
                {
                    "Lỗi" => Severity.Error,
                    "Cảnh báo" => Severity.Warning,
                    "Thông tin" or "Có khả năng sai" => Severity.Info,
                    var other => throw new InvalidDataException($"No severity is called {other}."),
                },
                row.Text(3) is { Length: > 0 } cell ? cell : null
            ));
}
