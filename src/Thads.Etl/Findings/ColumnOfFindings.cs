namespace Thads.Etl.Findings;

/// <summary>A column in which something is wrong.</summary>
internal readonly record struct ColumnOfFindings(string? Sheet, string Code, Severity Severity, int Column);
