using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>
/// A pass that goes on reading a long sheet on a thread of its own while the rows before are checked. What it yields, and the exceptions
/// that leave it, are those of the pass within, each after the same rows.
/// </summary>
/// <param name="inner">The pass of the format, which it owns.</param>
internal sealed class ReadAheadPass(WorkbookPass inner) : WorkbookPass
{
    /// <summary>No printed form is as long: a thread would cost more than it saves.</summary>
    private const int RowsOfShortSheet = 512;
    private RowsAhead? ahead;
    private int rows;

    public override SheetInfo Sheet => inner.Sheet;

    public override bool NextSheet(CancellationToken cancellationToken)
    {
        Stop();
        rows = 0;
        return inner.NextSheet(cancellationToken);
    }

    public override SheetRow? NextRow()
    {
        if (ahead is null && rows < RowsOfShortSheet)
        {
            rows++;
            return inner.NextRow();
        }
        ahead ??= new RowsAhead(inner);
        return ahead.Next();
    }

    public override void Dispose()
    {
        Stop();
        inner.Dispose();
    }

    private void Stop()
    {
        ahead?.Dispose();
        ahead = null;
    }
}
