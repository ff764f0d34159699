using Thads.Warehouse.Model;

namespace Thads.Warehouse.Loading;

/// <summary>Writes many rows by the engine's fastest protocol.</summary>
public interface IBulkWriter
{
    /// <summary>
    /// Streams the rows into their table, inside the transaction that the context is in. Keys are as given and duplicates are the engine's
    /// error. Returns how many rows were written.
    /// </summary>
    /// <exception cref="RowRejectedException">A text is null or too long, or an amount has a fraction; the row and column are named.</exception>
    Task<long> WriteAsync<TRow>(WarehouseContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class;
}
