namespace Thads.Etl.Submissions;

/// <summary>In which order submissions are listed; what is equal stands newest first.</summary>
public enum SubmissionOrder
{
    Newest,
    Oldest,

    /// <summary>By office.</summary>
    Office,

    /// <summary>By period, the newest first.</summary>
    Period,
}
