namespace Thads.Warehouse.Loading;

/// <summary>A row that does not fit its table, named by table, place in the batch, key and column, before the engine sees it.</summary>
public sealed class RowRejectedException(string message) : Exception(message);
