namespace Thads.Etl.Retention;

/// <summary>What became of a wish to redact a submission.</summary>
public enum RedactionOutcome
{
    Redacted,

    /// <summary>There is no such submission.</summary>
    Unknown,

    /// <summary>It says why, or it is not done.</summary>
    ReasonMissing,

    /// <summary>The same bytes wait for a worker, or for an answer: they are needed until they are loaded, refused or withdrawn.</summary>
    StillOpen,

    /// <summary>It was redacted already.</summary>
    Already,
}
