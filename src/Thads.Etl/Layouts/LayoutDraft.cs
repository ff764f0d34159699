using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Layouts;

namespace Thads.Etl.Layouts;

/// <summary>A layout while it is taught: a guess, and what a person has said of it so far.</summary>
public sealed class LayoutDraft
{
    public required Form Form { get; init; }

    /// <summary>The place of the first row of headings in the grid, from 0.</summary>
    public required int First { get; init; }
    public required int HeadingRows { get; init; }

    /// <summary>By column of the sheet, from 0.</summary>
    public required IReadOnlyDictionary<int, GuessedColumn> Columns { get; init; }
    public IReadOnlyList<GuessedWord> Words { get; set; } = [];
    public string Name { get; set; } = "";
    public string? Regime { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public string? TitleCell { get; set; }
    public string? OfficeCell { get; set; }
    public string? PeriodCell { get; set; }
    public string? UnitCell { get; set; }
    public string? FigureCell { get; set; }
    public int? Unit { get; set; }

    /// <summary>The column that names the rows; -1 for none.</summary>
    public int LabelColumn =>
        Columns.FirstOrDefault(column => column.Value.Code == LayoutColumnRecord.RowLabel) is { Value: not null } label
            ? label.Key
            : -1;

    /// <summary>What the draft says, as it would be saved.</summary>
    public LayoutDefinition ToDefinition(SheetGrid grid)
    {
        var paths = HeaderRecognizer.Paths(grid.Rows, First, First + HeadingRows - 1, grid.Info.Merges);
        return new LayoutDefinition(
            Form.Code,
            Regime,
            Name.Trim(),
            ValidFrom,
            ValidTo,
            TitleCell is { } title ? TextAt(grid, title) : null,
            grid.Rows[First].Number,
            HeadingRows,
            OfficeCell,
            PeriodCell,
            UnitCell,
            FigureCell,
            Unit,
            [
                .. Columns
                    .Where(column => column.Key < paths.Count && paths[column.Key].Printed.Count > 0)
                    .OrderBy(column => column.Key)
                    .Select(column => new LayoutColumnDefinition(
                        column.Value.Code,
                        CellAddress.LettersOf(column.Key),
                        paths[column.Key].Printed
                    )),
            ],
            [
                .. Words
                    .Where(word => word.Means.Contains(':', StringComparison.Ordinal))
                    .Select(word => new LayoutWord(
                        word.Means[..word.Means.IndexOf(':', StringComparison.Ordinal)],
                        word.Text,
                        word.Means[(word.Means.IndexOf(':', StringComparison.Ordinal) + 1)..]
                    )),
            ]
        );
    }

    internal static string? TextAt(SheetGrid grid, string address)
    {
        var (number, column) = CellAddress.Parse(address);
        return
            grid.Rows.FirstOrDefault(row => row.Number == number) is { } row
            && VietnameseText.Tidy(row.Text(column)) is { Length: > 0 and <= 400 } text
            ? text
            : null;
    }
}
