using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports;

/// <summary>A way of writing the rows of a mart down. Rows are asked for one at a time, and none is kept longer than it must be.</summary>
public abstract class ExportFormat
{
    /// <summary>What it is called on the command line and in the API, which is also the ending of its files.</summary>
    public abstract string Name { get; }

    public abstract string MediaType { get; }

    /// <summary>Whether it can be read on a terminal.</summary>
    public virtual bool IsText => false;

    /// <summary>Writes the columns' names and the rows, from first to last; the output need not be seekable and is left open.</summary>
    public abstract Task WriteAsync(
        MartTable mart,
        IAsyncEnumerable<object> rows,
        Stream output,
        CancellationToken cancellationToken
    );
}
