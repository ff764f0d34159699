namespace Thads.Warehouse.Rebuild;

/// <summary>What was accepted of a submission cannot be had any more. A rebuild sets that submission aside and goes on.</summary>
public sealed class ReplayException(string message) : Exception(message);
