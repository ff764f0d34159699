namespace Thads.Etl.Portal.Submissions;

/// <summary>Names the texts of the pages about submissions.</summary>
public sealed class SubmissionsText;
