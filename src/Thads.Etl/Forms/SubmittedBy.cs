namespace Thads.Etl.Forms;

/// <summary>Who sends a form.</summary>
public enum SubmittedBy
{
    /// <summary>Every reporting office, for itself.</summary>
    Office,

    /// <summary>The provincial office, for the whole province.</summary>
    Province,
}
