namespace Thads.Warehouse.Submissions;

/// <summary>Section <c>Thads:Review</c>.</summary>
public sealed class ReviewOptions
{
    /// <summary>Whether who sent a report, or answered its warnings, may approve it too: where one person does both, there is nobody else.</summary>
    public bool SenderMayApprove { get; init; } = true;
}
