using Thads.Warehouse.Audit;

namespace Thads.Etl.Audit;

/// <summary>Which readings are asked for; what is null is not asked for.</summary>
/// <param name="Events">Who read, of which office, and when.</param>
/// <param name="SubmissionId">Of one submission.</param>
/// <param name="DecisionNumber">
/// Of one case: the submissions of registers that have its decision, with the other versions of each, and the cells of its office's figures.
/// </param>
public sealed record ReadQuery(AuditQuery Events, int? SubmissionId = null, string? DecisionNumber = null);
