using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Watches whether dates written as text put the day or the month first. Offices put the day first. Which order a file uses shows only in a
/// number above 12, or in a date that one of the two orders would put into the future.
/// </summary>
internal sealed class DateOrder(FormSheet sheet)
{
    private readonly Dictionary<int, Column> columns = [];
    private bool isDayFirst;

    /// <summary>No day of the form is later.</summary>
    private readonly DateOnly last = sheet.Target?.Period.EndDate is { } end && end < sheet.Today ? end : sheet.Today;

    /// <summary>A cell that holds a day, which has no order.</summary>
    public void SawCell(int row, int index, DateOnly day)
    {
        var column = Of(index);
        column.Cells++;
        column.SmallCells += day.Day <= 12 ? 1 : 0;
        column.FirstCell ??= (row, day);
    }

    /// <param name="row">From 1.</param>
    /// <param name="index">The column, from 0.</param>
    /// <param name="day">As read, with the day first.</param>
    /// <param name="swapped">What it would be with the month first; null where only one order makes a day.</param>
    /// <param name="hasOrder">Whether day or month stands first in it: 2019-10-25 and 5-Oct-19 say nothing of 05/10/2019.</param>
    public void SawText(int row, int index, DateOnly day, DateOnly? swapped, bool hasOrder)
    {
        if (!hasOrder)
        {
            return;
        }
        var column = Of(index);
        if (swapped is null)
        {
            // 25/10/2019: one reading. Of 05/05/2019 both are the same, which says nothing.
            column.LargeTexts += day.Day > 12 ? 1 : 0;
            column.IsTold |= day.Day != day.Month;
            isDayFirst |= day.Day > 12;
        }
        else if (swapped > last && day <= last)
        {
            isDayFirst = true;
        }
        else
        {
            column.OpenTexts++;
            column.FirstText ??= (row, day);
        }
    }

    /// <summary>A text that is a day only with the month first.</summary>
    public void SawMonthFirst(int index) => Of(index).IsMonthFirst = true;

    /// <summary>Tells the columns whose days may have been read with day and month swapped.</summary>
    public void Tell()
    {
        foreach (var (index, column) in columns.OrderBy(pair => pair.Key))
        {
            var isOpen =
                column.OpenTexts > 0 && (column.IsMonthFirst || (!isDayFirst && !column.IsTold && column.Cells == 0));
            // Excel with American settings turns 05/10/2019 into the tenth of May and leaves 25/10/2019 a text: who writes days in both ways
            // has had them turned, unless a cell holds a day that Excel could not have turned.
            var wasSwapped =
                column is { OpenTexts: 0, LargeTexts: > 0, Cells: > 0 } && column.SmallCells == column.Cells;
            if (
                (
                    isOpen ? column.FirstText
                    : wasSwapped ? column.FirstCell
                    : null
                )
                is var (row, day)
            )
            {
                sheet.Findings.Add(
                    FindingCodes.CellDateOrder,
                    sheet.Name,
                    CellAddress.Of(row, index),
                    DateText.Write(day),
                    DateText.Write(new DateOnly(day.Year, day.Day, day.Month)),
                    arguments: [("column", Heading(index)), ("count", isOpen ? column.OpenTexts : column.SmallCells)]
                );
            }
        }
    }

    private string Heading(int index) =>
        sheet.Match.Form.Columns.First(column => sheet.Match.ColumnIndex[column.Ordinal] == index).Heading;

    private Column Of(int index) => columns.TryGetValue(index, out var column) ? column : columns[index] = new Column();

    private sealed class Column
    {
        public int Cells { get; set; }
        public int SmallCells { get; set; }
        public int OpenTexts { get; set; }
        public int LargeTexts { get; set; }

        /// <summary>Whether a text of the column can be read in one order only.</summary>
        public bool IsTold { get; set; }
        public bool IsMonthFirst { get; set; }
        public (int Row, DateOnly Day)? FirstText { get; set; }
        public (int Row, DateOnly Day)? FirstCell { get; set; }
    }
}
