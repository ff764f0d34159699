using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Cells;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// The sheet "Lỗi" in front of a workbook: every finding with a link to its cell. Two hidden columns keep the background that each marked
/// cell had, so that the next annotation can give it back, whichever program saved the workbook in between.
/// </summary>
internal static class FindingSheet
{
    public const string Name = "Lỗi";

    public const string CodeHeading = "Mã";
    public const string CellHeading = "Ô";
    public const string FoundHeading = "Đang ghi";

    /// <summary>Over the column in which the sender answers warnings; sent back so, the workbook justifies itself.</summary>
    public const string JustificationHeading = "Giải trình (cảnh báo)";
    private static readonly string[] Headings =
    [
        "Mức độ",
        CodeHeading,
        "Sheet",
        CellHeading,
        "Nội dung",
        FoundHeading,
        "Cần ghi",
        JustificationHeading,
        "",
        "",
    ];
    private static readonly double[] Widths = [12, 26, 16, 8, 90, 20, 20, 50, 2, 2];

    public static Worksheet Create(
        IReadOnlyList<Finding> findings,
        FindingCatalog catalog,
        IReadOnlyList<(string Sheet, string Cell, string Fill)> fills,
        MarkStyles markStyles
    )
    {
        var (plain, bold) = (markStyles.Text(isBold: false), markStyles.Text(isBold: true));
        var data = new SheetData(Row(1, bold, Headings));
        var links = new Hyperlinks();
        for (var index = 0; index < Math.Max(findings.Count, fills.Count); index++)
        {
            var number = index + 2;
            var finding = index < findings.Count ? findings[index] : null;
            var fill = index < fills.Count ? fills[index] : default;
            data.Append(
                Row(
                    number,
                    plain,
                    Severities(finding?.Severity),
                    finding?.Code,
                    finding?.Sheet,
                    finding?.Cell,
                    finding is null ? null : catalog.Vietnamese(finding),
                    finding?.Found,
                    finding?.Expected,
                    null,
                    fill.Sheet is null ? null : $"{fill.Cell}!{fill.Sheet}",
                    fill.Fill
                )
            );
            if (finding is { Sheet: { } sheet, Cell: { } cell })
            {
                var location = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}";
                links.Append(
                    new Hyperlink
                    {
                        Reference = $"D{number}",
                        Location = location,
                        Display = cell,
                    }
                );
            }
        }
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                    TabSelected = true,
                }
            ),
            new Columns(Widths.Select(Column)),
            data
        );
        if (links.HasChildren)
        {
            worksheet.Append(links);
        }
        worksheet.Append(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToHeight = 0,
            }
        );
        return worksheet;
    }

    /// <summary>The backgrounds that an earlier annotation changed, by sheet and cell.</summary>
    public static IEnumerable<(string Sheet, string Cell, string Fill)> ReadFills(WorksheetPart part)
    {
        // Saved by a spreadsheet program, the texts are shared strings and blank cells are gone.
        var shared = part.GetParentParts()
            .OfType<WorkbookPart>()
            .First()
            .SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
            .Select(item => item.InnerText)
            .ToList();
        foreach (var row in part.Worksheet!.Descendants<Row>().Skip(1))
        {
            var texts = new string?[Headings.Length];
            foreach (var cell in row.Elements<Cell>().Where(c => c.CellReference?.Value is not null))
            {
                var (_, column) = CellAddress.Parse(cell.CellReference!.Value);
                if (column < texts.Length)
                {
                    texts[column] =
                        cell.DataType?.Value == CellValues.SharedString
                        && int.TryParse(cell.InnerText, CultureInfo.InvariantCulture, out var index)
                            ? shared?.ElementAtOrDefault(index)
                            : cell.InnerText;
                }
            }
            if (texts[^2]?.Split('!', 2) is [{ Length: > 0 and < 12 } address, var sheet] && CellAddress.IsOne(address))
            {
                yield return (sheet, address, texts[^1] ?? "");
            }
        }
    }

    private static string? Severities(Severity? severity) =>
        severity switch
        {
            Severity.Error => "Lỗi",
            Severity.Warning => "Cảnh báo",
            Severity.Info => "Thông tin",
            _ => null,
        };

    private static Column Column(double width, int index) =>
        new()
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = width,
            CustomWidth = true,
            Hidden = Headings[index].Length == 0,
        };

    /// <summary>All cells are strings by their type, so that none can be taken for a formula.</summary>
    private static Row Row(int number, uint style, params ReadOnlySpan<string?> texts)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var column = 0; column < texts.Length; column++)
        {
            row.Append(
                new Cell(new InlineString(new Text(texts[column] ?? "") { Space = SpaceProcessingModeValues.Preserve }))
                {
                    CellReference = CellAddress.Of(number, column),
                    DataType = CellValues.InlineString,
                    StyleIndex = style,
                }
            );
        }
        return row;
    }
}
