using System.Linq.Expressions;
using System.Text;
using Thads.Etl.Cells;

namespace Thads.Etl.Forms;

/// <summary>A column of text, such as a number with letters in it.</summary>
public sealed class TextColumn<TRow> : ValueColumn<TRow, string>
    where TRow : FormRow
{
    internal TextColumn(int ordinal, Expression<Func<TRow, string>> value, string heading, int maxLength)
        : base(ordinal, value, heading, ColumnType.Text) => MaxLength = maxLength;

    internal override bool Read(ICellReader cells, SheetRow row, int index, TRow into)
    {
        if (cells.Text(row, index, this) is not { } read)
        {
            return false;
        }
        Set(into, read);
        return true;
    }

    internal override object? ValueOf(TRow row) => Get(row) is { Length: > 0 } text ? text : null;

    internal override void AppendTo(StringBuilder line, TRow row) => line.Append(Get(row));
}
