namespace Thads.Warehouse.Rebuild;

/// <summary>A stored submission that was accepted once can no longer be read, or reads differently.</summary>
public sealed class ReplayException(string message) : Exception(message);
