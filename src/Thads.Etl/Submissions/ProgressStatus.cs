namespace Thads.Etl.Submissions;

/// <summary>How far an office has come with a form of a period.</summary>
public enum ProgressStatus
{
    /// <summary>Loaded, and approved by the province.</summary>
    Approved,

    /// <summary>Loaded, and in time: when the first accepted version was received counts, as in the timeliness mart.</summary>
    LoadedOnTime,

    /// <summary>Loaded, but received after the deadline.</summary>
    LoadedLate,

    /// <summary>Loaded, and sent back by the province: another is awaited.</summary>
    Returned,

    /// <summary>Nothing is loaded; what was sent last waits for a worker, or has one.</summary>
    Processing,

    /// <summary>Nothing is loaded; what was sent last waits for a justification of its warnings.</summary>
    Held,

    /// <summary>Nothing is loaded; what was sent last was refused.</summary>
    Rejected,

    /// <summary>Nothing is loaded; the system failed on what was sent last.</summary>
    Failed,

    /// <summary>Owed, and the deadline has passed.</summary>
    Missing,

    /// <summary>Owed, and not yet due.</summary>
    Due,

    /// <summary>Nothing was sent, and nothing need be.</summary>
    NotOwed,
}
