using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>The sums of a register's rows as they come, for rows between them that add some of them up.</summary>
internal sealed class RunningSums<TRow>(IReadOnlyList<FigureColumn<TRow>> columns)
    where TRow : FormRow
{
    private readonly decimal[] all = new decimal[columns.Count];
    private readonly decimal[] sinceLastSum = new decimal[columns.Count];
    private ulong unreadable;

    public void Add(TRow row)
    {
        unreadable |= row.Unreadable;
        for (var i = 0; i < columns.Count; i++)
        {
            var figure = columns[i].Get(row);
            all[i] += figure;
            sinceLastSum[i] += figure;
        }
    }

    /// <summary>Whether a row says what the rows before it add up to: all of them, or those since the last such row.</summary>
    public bool AreSaidBy(TRow sums)
    {
        var (isAll, isPart) = (true, true);
        for (var i = 0; i < columns.Count; i++)
        {
            if (((unreadable | sums.Unreadable) & columns[i].Bit) == 0)
            {
                isAll &= columns[i].Get(sums) == all[i];
                isPart &= columns[i].Get(sums) == sinceLastSum[i];
            }
        }
        if (isAll || isPart)
        {
            Array.Clear(sinceLastSum);
        }
        return isAll || isPart;
    }
}
