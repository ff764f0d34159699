using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Recognition;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>How a sheet was read: what a submission remembers of its workbook, so that it can be read in the same way later.</summary>
/// <param name="SheetName">The sheet.</param>
/// <param name="IsConverted">Whether the rows were made of those of another layout, whose own columns are not remembered.</param>
/// <param name="LabelColumn">The column of the sheet that names the rows, from 0; -1 where none does.</param>
/// <param name="FirstRow">The first row of headings, from 1.</param>
/// <param name="LastRow">The last row of headings, from 1.</param>
/// <param name="MoneyUnit">đồng in one unit of the printed amounts.</param>
/// <param name="TitleFigure">The figure above the table; 0 where the form has none.</param>
/// <param name="Columns">The form's columns that the sheet has.</param>
public sealed record SheetLayout(
    string SheetName,
    bool IsConverted,
    int LabelColumn,
    int FirstRow,
    int LastRow,
    decimal MoneyUnit,
    decimal TitleFigure,
    IReadOnlyList<PlacedColumn> Columns
)
{
    /// <summary>What is to be remembered of a sheet whose rows become facts of a type.</summary>
    internal static SheetLayout Of(FormSheet sheet, Type fact) =>
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
                        sheet.Header.Headings[found.Index]
                    )),
            ]
        );

    /// <summary>The layout as a match of the form's headings, as if they had just been found.</summary>
    internal HeaderMatch MatchOf(Form form)
    {
        var index = form.Columns.Select(_ => -1).ToArray();
        foreach (var column in form.Columns)
        {
            index[column.Ordinal] = Columns.FirstOrDefault(placed => placed.Code == column.Code)?.Index ?? -1;
        }
        return new HeaderMatch(form, LabelColumn, index, []);
    }

    /// <summary>The heading rows, as far as they are remembered.</summary>
    internal SheetHeader HeaderOf(HeaderMatch match)
    {
        var headings = new string[Columns.Select(column => column.Index).Append(LabelColumn).Max() + 1];
        Array.Fill(headings, "");
        foreach (var column in Columns)
        {
            headings[column.Index] = column.Heading;
        }
        return new SheetHeader(FirstRow, LastRow, headings, [match]);
    }
}
