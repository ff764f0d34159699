namespace Thads.Etl.Forms;

/// <summary>Two rows are the same when their key columns are.</summary>
internal sealed class RowKeyComparer<TRow>(IReadOnlyList<FormColumn<TRow>> keys) : IEqualityComparer<TRow>
    where TRow : FormRow
{
    public bool Equals(TRow? x, TRow? y)
    {
        if (x is null || y is null)
        {
            return ReferenceEquals(x, y);
        }
        foreach (var column in keys)
        {
            if (!column.AreEqual(x, y))
            {
                return false;
            }
        }
        return true;
    }

    public int GetHashCode(TRow obj)
    {
        var hash = new HashCode();
        foreach (var column in keys)
        {
            hash.Add(column.HashOf(obj));
        }
        return hash.ToHashCode();
    }
}
