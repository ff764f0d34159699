namespace Thads.Etl.Portal.Admin;

/// <summary>A period as its administration shows it.</summary>
/// <param name="DueAt">The last moment (UTC) in time.</param>
/// <param name="Reason">Why its deadline is not the regime's; null where it is.</param>
/// <param name="LockedBy">Who locked it; null while it is open.</param>
public sealed record PeriodRow(int PeriodKey, string Label, DateTime DueAt, string? Reason, string? LockedBy);
