namespace Thads.Warehouse.Submissions;

/// <summary>What became of a decision on a submission.</summary>
public enum ReviewOutcome
{
    Decided,

    /// <summary>There is no such submission.</summary>
    Unknown,

    /// <summary>It is not loaded: not yet, not at all, or a later version has taken its place.</summary>
    NotLoaded,

    /// <summary>That is what it was already.</summary>
    Unchanged,

    /// <summary>What is returned or reopened needs a reason in writing.</summary>
    ReasonMissing,

    /// <summary>Who sent it may not approve it (<see cref="ReviewOptions.SenderMayApprove"/>).</summary>
    OwnReport,
}
