namespace Thads.Etl.Portal.Submissions;

/// <summary>An office to choose.</summary>
public sealed record OfficeChoice(string OfficeCode, string ShortName);
