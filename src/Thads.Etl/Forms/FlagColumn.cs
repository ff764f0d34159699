using System.Linq.Expressions;
using System.Text;
using Thads.Etl.Cells;

namespace Thads.Etl.Forms;

/// <summary>A column that says có or không.</summary>
public sealed class FlagColumn<TRow> : ValueColumn<TRow, bool>
    where TRow : FormRow
{
    internal FlagColumn(int ordinal, Expression<Func<TRow, bool>> value, string heading)
        : base(ordinal, value, heading, ColumnType.Flag) { }

    internal override bool Read(ICellReader cells, SheetRow row, int index, TRow into)
    {
        if (cells.Flag(row, index, this) is not { } read)
        {
            return false;
        }
        Set(into, read);
        return true;
    }

    internal override object? ValueOf(TRow row) => Get(row);

    internal override void AppendTo(StringBuilder line, TRow row) => line.Append(Get(row) ? 1 : 0);
}
