using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>Targets that were typed in.</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Version">Which assignment of the year it is; 0 where it is none.</param>
/// <param name="Receipt">The submission that holds them; null where there is none.</param>
public sealed record TargetAssignment(AssignmentOutcome Outcome, int Version = 0, Receipt? Receipt = null);
