using System.Collections.Concurrent;
using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Reading;

/// <summary>The rows that are left of a pass's sheet, read on another thread: a few batches at most wait to be taken.</summary>
internal sealed class RowsAhead : IDisposable
{
    private const int RowsOfBatch = 256;

    /// <summary>So that wide rows take no more memory than narrow ones.</summary>
    private const int CellsOfBatch = 256 * 32;
    private const int MostBatches = 8;
    private readonly BlockingCollection<List<SheetRow>> batches = new(MostBatches);
    private readonly CancellationTokenSource stop = new();
    private readonly Task reading;
    private List<SheetRow> batch = [];
    private int next;

    /// <param name="pass">Nobody else may use it until this is disposed of.</param>
    public RowsAhead(WorkbookPass pass) =>
        // A thread of its own: one of the pool might wait for those who wait for these rows.
        reading = Task.Factory.StartNew(
            () => Read(pass),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    /// <summary>The next row; null at the sheet's end.</summary>
    /// <remarks>What the pass threw is thrown here, after the rows before it.</remarks>
    public SheetRow? Next()
    {
        while (next == batch.Count)
        {
            if (!batches.TryTake(out var taken, Timeout.Infinite))
            {
                reading.GetAwaiter().GetResult();
                return null;
            }
            (batch, next) = (taken, 0);
        }
        return batch[next++];
    }

    /// <summary>Stops reading, and returns when it has stopped; what went wrong in rows that nobody asked for is nobody's concern.</summary>
    public void Dispose()
    {
        stop.Cancel();
        ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        _ = reading.Exception;
        batches.Dispose();
        stop.Dispose();
    }

    private void Read(WorkbookPass pass)
    {
        var (rows, cells) = (new List<SheetRow>(RowsOfBatch), 0);
        try
        {
            while (!stop.IsCancellationRequested && pass.NextRow() is { } row)
            {
                rows.Add(row);
                cells += row.Width;
                if (rows.Count == RowsOfBatch || cells >= CellsOfBatch)
                {
                    Hand(rows);
                    (rows, cells) = (new List<SheetRow>(RowsOfBatch), 0);
                }
            }
        }
        finally
        {
            Hand(rows);
            batches.CompleteAdding();
        }
    }

    private void Hand(List<SheetRow> rows)
    {
        try
        {
            batches.Add(rows, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for them.
        }
    }
}
