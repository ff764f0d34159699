using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Submissions;

/// <summary>The accepted versions of a report side by side.</summary>
/// <param name="Versions">The oldest first.</param>
/// <param name="Rows">What differs between them, in the order of the form.</param>
public sealed record VersionComparison(IReadOnlyList<Submission> Versions, IReadOnlyList<VersionRow> Rows);
