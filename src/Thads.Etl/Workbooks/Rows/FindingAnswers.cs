using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Annotation;
using Thads.Warehouse.Text;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// What the sender wrote beside the findings on the sheet "Lỗi" of her annotated workbook. An answer counts for the very finding that it
/// stands beside, with the same value in the same cell: it does not excuse what is found in next month's copy of the file. Beside the line of a group it counts for each
/// finding of the group.
/// </summary>
internal sealed class FindingAnswers
{
    private const int MostRows = 10_000;
    private const int LongestAnswer = 1_000;
    private readonly Dictionary<(string Code, string Cell, string Found), string> answers = [];

    public static FindingAnswers None { get; } = new();

    public static FindingAnswers Read(IEnumerable<SheetRow> rows)
    {
        var read = new FindingAnswers();
        var (code, cell, found, answer) = (-1, -1, -1, -1);
        foreach (var row in rows.Take(MostRows))
        {
            if (answer < 0)
            {
                (code, cell) = (ColumnOf(row, FindingSheet.CodeHeading), ColumnOf(row, FindingSheet.CellHeading));
                (found, answer) = (
                    ColumnOf(row, FindingSheet.FoundHeading),
                    ColumnOf(row, FindingSheet.JustificationHeading)
                );
                if (code < 0 || cell < 0 || found < 0 || answer < 0)
                {
                    return None;
                }
            }
            else if (WrittenReason.Of(VietnameseText.Tidy(row.Text(answer))) is { } text)
            {
                read.answers[(row.Text(code), row.Text(cell), row.Text(found))] = text.Truncate(LongestAnswer);
            }
        }
        return read;
    }

    /// <summary>The answer to a finding; null when there is none.</summary>
    public string? To(Finding finding) =>
        answers.GetValueOrDefault((finding.Code, finding.Cell ?? "", (finding.Found ?? "").Trim()))
        ?? (
            FindingGroups.KeyOf(finding) is { } key
                ? answers.GetValueOrDefault((FindingCodes.GroupOfFindings, "", key.Trim()))
                : null
        );

    private static int ColumnOf(SheetRow row, string heading) =>
        Enumerable.Range(0, row.Width).FirstOrDefault(column => row.Text(column) == heading, -1);
}
