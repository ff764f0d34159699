using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Submissions;

/// <summary>What loading a workbook would change.</summary>
/// <param name="Supersedes">The submission whose place it would take; null when it is the first of its office, period and form.</param>
/// <param name="Rows">How its rows differ from the loaded ones.</param>
/// <param name="Rates">The effect on each rate that the form contains.</param>
public sealed record SubmissionPreview(int? Supersedes, RowChanges Rows, IReadOnlyList<RateChange> Rates);

/// <summary>A rate before and after, of the office and of the whole province, in percent, unrounded; null where there is nothing to divide by.</summary>
public sealed record RateChange(
    string Rate,
    decimal? OfficeBefore,
    decimal? OfficeAfter,
    decimal? ProvinceBefore,
    decimal? ProvinceAfter
);
