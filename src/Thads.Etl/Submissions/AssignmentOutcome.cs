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

    /// <summary>No office of the province's level is in force at the year's end, who alone could send them: the offices are to be loaded first.</summary>
    NoProvince,

    /// <summary>An earlier assignment of the year has yet to be loaded, justified or withdrawn: this one would build on what it replaces.</summary>
    EarlierOpen,
}
