namespace Thads.Warehouse.Model.Submissions;

/// <summary>Statuses that have something in common.</summary>
public static class SubmissionStatuses
{
    /// <summary>Waits for a worker, has one, or was left by one.</summary>
    public static IReadOnlyList<SubmissionStatus> Pending { get; } =
    [SubmissionStatus.Received, SubmissionStatus.Processing];

    /// <summary>The system, not the file, is why nothing of it is loaded, and somebody has to say that it is tried again.</summary>
    public static IReadOnlyList<SubmissionStatus> GivenUp { get; } =
    [SubmissionStatus.Failed, SubmissionStatus.Quarantined];

    /// <summary>Nothing of it has been loaded, it has not been refused, and it may still be loaded.</summary>
    public static IReadOnlyList<SubmissionStatus> Open { get; } = [.. Pending, SubmissionStatus.Held, .. GivenUp];
}
