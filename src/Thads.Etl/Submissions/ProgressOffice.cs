namespace Thads.Etl.Submissions;

/// <summary>A row of the progress board: an office as it was at the period's end.</summary>
public sealed record ProgressOffice(string OfficeCode, string OfficeName, string ShortName, string Level);
