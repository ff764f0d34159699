namespace Thads.Etl.Findings;

/// <summary>What a finding means for its submission.</summary>
public enum Severity
{
    /// <summary>Told, and nothing more.</summary>
    Info,

    /// <summary>Possibly wrong: worth a second look.</summary>
    Warning,

    /// <summary>Wrong: nothing of the submission is loaded.</summary>
    Error,
}
