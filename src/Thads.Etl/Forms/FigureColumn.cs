using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Thads.Etl.Cells;

namespace Thads.Etl.Forms;

/// <summary>A column of figures.</summary>
public sealed class FigureColumn<TRow> : ValueColumn<TRow, decimal>
    where TRow : FormRow
{
    internal FigureColumn(int ordinal, Expression<Func<TRow, decimal>> value, string heading, MeasureUnit unit)
        : base(ordinal, value, heading, ColumnType.Figure, unit) { }

    internal override bool Read(ICellReader cells, SheetRow row, int index, TRow into)
    {
        if (cells.Figure(row, index, this) is not { } read)
        {
            return false;
        }
        Set(into, read);
        return true;
    }

    internal override object? ValueOf(TRow row) => Get(row);

    internal override void AppendTo(StringBuilder line, TRow row) =>
        line.Append(CultureInfo.InvariantCulture, $"{Get(row):0.############}");
}
