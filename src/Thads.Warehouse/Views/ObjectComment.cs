namespace Thads.Warehouse.Views;

/// <summary>A description of a table or a view that the engine is to keep.</summary>
/// <param name="Column">The column; null for the table or view itself.</param>
/// <param name="Text">The label in Vietnamese and the description.</param>
public sealed record ObjectComment(string? Column, string Text);
