namespace Thads.Etl.Portal.Submissions;

/// <summary>A column whose sum is not the same in all accepted versions of a report.</summary>
/// <param name="Heading">The column as it is printed.</param>
/// <param name="Totals">Its sum in each version, the oldest first; null where a version does not state it.</param>
public sealed record VersionRow(string Heading, IReadOnlyList<decimal?> Totals);
