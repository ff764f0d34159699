namespace Thads.Warehouse.Documentation;

/// <summary>What a foreign key points at.</summary>
public sealed record StarReference(string Schema, string Table, string Column);
