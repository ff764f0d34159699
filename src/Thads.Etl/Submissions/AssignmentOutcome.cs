namespace Thads.Etl.Submissions;

/// <summary>What became of targets that were typed in.</summary>
public enum AssignmentOutcome
{
    /// <summary>They are a submission now, and go the way of all of them.</summary>
    Sent,

    /// <summary>There were none, or two for one office.</summary>
    NotOneEach,
    UnknownYear,
    UnknownOffice,

    /// <summary>Only the province's department may send them, and none is in force at the year's end: load the offices first.</summary>
    NoProvince,

    /// <summary>An earlier assignment of the year still waits to be loaded, justified or withdrawn; this one would build on stale targets.</summary>
    EarlierOpen,
}
