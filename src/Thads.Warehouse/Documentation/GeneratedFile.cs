namespace Thads.Warehouse.Documentation;

/// <summary>A file that follows from the model.</summary>
/// <param name="Path">Relative to the folder <c>sql</c>, with forward slashes.</param>
/// <param name="Text">Lines end with a line feed.</param>
public sealed record GeneratedFile(string Path, string Text);
