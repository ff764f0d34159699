using System.Linq.Expressions;
using System.Text;
using Thads.Etl.Cells;

namespace Thads.Etl.Forms;

/// <summary>A column of days.</summary>
public sealed class DateColumn<TRow> : ValueColumn<TRow, DateOnly?>
    where TRow : FormRow
{
    internal DateColumn(int ordinal, Expression<Func<TRow, DateOnly?>> value, string heading)
        : base(ordinal, value, heading, ColumnType.Date) { }

    internal override bool Read(ICellReader cells, SheetRow row, int index, TRow into)
    {
        var isRead = cells.Date(row, index, this, out var day);
        Set(into, day);
        return isRead;
    }

    internal override object? ValueOf(TRow row) => Get(row);

    internal override void AppendTo(StringBuilder line, TRow row) => line.Append(Get(row)?.DayNumber);
}
