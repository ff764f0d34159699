namespace Thads.Warehouse.Layouts;

/// <summary>What somebody says that a word means, wherever it stands.</summary>
/// <param name="List">The list whose member it names, in snake case; <c>heading</c> or <c>totals</c>.</param>
/// <param name="Form">The form that a heading belongs to; null for a member of a list, which all forms share.</param>
/// <param name="Text">As it stands in workbooks.</param>
/// <param name="Means">The code of the member, office or column that it means.</param>
public sealed record TaughtWord(string List, string? Form, string Text, string Means);
