namespace Thads.Etl.Submissions;

/// <summary>An office × form of the progress board.</summary>
/// <param name="OfficeCode">The office.</param>
/// <param name="FormCode">The form.</param>
/// <param name="DueAt">The last moment (UTC) in time; null where the form has no deadline.</param>
/// <param name="Status">What the cell shows: of the current submission where there is one, else of the newest attempt.</param>
/// <param name="Current">The submission whose figures stand.</param>
/// <param name="Attempt">The newest submission that is not loaded and came after <paramref name="Current"/>: a refused correction, say.</param>
/// <param name="PermittedUntil">Until when (UTC) it may be sent in spite of a lock or an approval.</param>
public sealed record ProgressCell(
    string OfficeCode,
    string FormCode,
    DateTime? DueAt,
    ProgressStatus Status,
    ProgressSubmission? Current,
    ProgressSubmission? Attempt,
    DateTime? PermittedUntil
);
