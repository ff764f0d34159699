using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Layouts;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Between a sheet as it was recognised and the layout that a submission remembers of it.</summary>
internal static class RememberedLayout
{
    /// <summary>What is to be remembered of a sheet whose rows become facts of a type.</summary>
    public static SheetLayout Of(FormSheet sheet, Type fact) =>
        new(
            sheet.Name,
            sheet.IsConverted,
            sheet.Match.LabelColumn,
            sheet.Header.FirstRow,
            sheet.Header.LastRow,
            sheet.MoneyUnit,
            sheet.TitleFigure,
            [
                .. sheet
                    .Match.Form.Columns.Select(column =>
                        (Column: column, Index: sheet.Match.ColumnIndex[column.Ordinal])
                    )
                    .Where(found => found.Index >= 0)
                    .Select(found => new PlacedColumn(
                        found.Column.Code,
                        SourceColumns.FactColumnOf(fact, found.Column),
                        found.Index,
                        sheet.Header.Headings[found.Index],
                        sheet.Header.UnitAt(found.Index)
                    )),
            ],
            sheet.LayoutId,
            TitlePlaceOf(sheet, fact)
        );

    private static PlacedColumn? TitlePlaceOf(FormSheet sheet, Type fact)
    {
        if (sheet.TitleCell is not { } cell || sheet.Match.Form.TitleColumn is not { } column)
        {
            return null;
        }
        var (row, index) = CellAddress.Parse(cell);
        return new PlacedColumn(column.Code, SourceColumns.FactColumnOf(fact, column), index, column.Heading, Row: row);
    }

    /// <summary>The layout as a match of the form's headings, as if they had just been found.</summary>
    /// <param name="layout">What is remembered.</param>
    /// <param name="form">The form.</param>
    /// <param name="known">The layout that was followed, whose words count still.</param>
    public static HeaderMatch MatchOf(SheetLayout layout, Form form, KnownLayout? known)
    {
        var index = form.Columns.Select(_ => -1).ToArray();
        foreach (var column in form.Columns)
        {
            index[column.Ordinal] = layout.Columns.FirstOrDefault(placed => placed.Code == column.Code)?.Index ?? -1;
        }
        return new HeaderMatch(form, layout.LabelColumn, index, []) { Layout = known };
    }

    /// <summary>The heading rows, as far as they are remembered.</summary>
    public static SheetHeader HeaderOf(SheetLayout layout, HeaderMatch match)
    {
        var headings = new string[layout.Columns.Select(column => column.Index).Append(layout.LabelColumn).Max() + 1];
        Array.Fill(headings, "");
        var units = new decimal?[headings.Length];
        foreach (var column in layout.Columns)
        {
            headings[column.Index] = column.Heading;
            units[column.Index] = column.MoneyUnit;
        }
        return new SheetHeader(layout.FirstRow, layout.LastRow, headings, units, [match]);
    }
}
