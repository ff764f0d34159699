namespace Thads.Warehouse.Submissions;

/// <summary>What became of a file at the door.</summary>
/// <param name="SubmissionId">The submission that stands for these bytes.</param>
/// <param name="IsNew">False when the same bytes were already waiting or loaded, so that receiving them again had no effect.</param>
/// <param name="IsPending">Whether it waits to be processed.</param>
public sealed record Receipt(int SubmissionId, bool IsNew, bool IsPending);
