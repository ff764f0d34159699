namespace Thads.Warehouse.Views;

/// <summary>A description that the engine is to keep.</summary>
/// <param name="Column">The view's column; null for the view itself.</param>
/// <param name="Text">The label in Vietnamese and the description.</param>
public sealed record ViewComment(string? Column, string Text);
