using System.Linq.Expressions;

namespace Thads.Etl.Forms;

/// <summary>A column whose cells are read into a property of one type.</summary>
public abstract class ValueColumn<TRow, TValue> : FormColumn<TRow>
    where TRow : FormRow
{
    private protected ValueColumn(
        int ordinal,
        Expression<Func<TRow, TValue>> value,
        string heading,
        ColumnType type,
        MeasureUnit unit = MeasureUnit.None
    )
        : base(ordinal, value, heading, type, unit)
    {
        Get = Property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();
        Set = Property.SetMethod!.CreateDelegate<Action<TRow, TValue>>();
    }

    internal Func<TRow, TValue> Get { get; }
    internal Action<TRow, TValue> Set { get; }

    internal sealed override bool AreEqual(TRow left, TRow right) =>
        EqualityComparer<TValue>.Default.Equals(Get(left), Get(right));

    internal sealed override int HashOf(TRow row) => Get(row) is { } value ? value.GetHashCode() : 0;

    internal sealed override void Copy(TRow from, TRow to) => Set(to, Get(from));
}
