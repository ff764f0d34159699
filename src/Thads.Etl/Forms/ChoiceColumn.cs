using System.Linq.Expressions;
using System.Text;
using Thads.Etl.Cells;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Forms;

/// <summary>A column whose values are members of a list; the row holds the member’s code, empty for none.</summary>
public sealed class ChoiceColumn<TRow> : ValueColumn<TRow, string>
    where TRow : FormRow
{
    internal ChoiceColumn(int ordinal, Expression<Func<TRow, string>> value, string heading, CategoryKind list)
        : base(ordinal, value, heading, ColumnType.Choice) => List = list;

    internal override bool Read(ICellReader cells, SheetRow row, int index, TRow into)
    {
        if (cells.Choice(row, index, this) is not { } read)
        {
            return false;
        }
        Set(into, read);
        return true;
    }

    internal override object? ValueOf(TRow row) => Get(row) is { Length: > 0 } code ? code : null;

    internal override void AppendTo(StringBuilder line, TRow row) => line.Append(Get(row));
}
