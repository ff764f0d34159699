using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Board;

/// <summary>A submission that waits for approval.</summary>
/// <param name="Warnings">How many cells had warnings, which its sender answered.</param>
public sealed record QueuedSubmission(Submission Submission, int Warnings);
