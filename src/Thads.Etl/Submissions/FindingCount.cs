namespace Thads.Etl.Submissions;

/// <summary>How often a code was found.</summary>
public sealed record FindingCount(string Code, string Severity, int Count);
