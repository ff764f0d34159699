namespace Thads.Etl.Reports;

/// <summary>Whether an office's figures are in a report.</summary>
public enum ReportOfficeState
{
    /// <summary>They are.</summary>
    Included,

    /// <summary>The office ended within the year; what it had done by then is.</summary>
    Ended,

    /// <summary>It has not sent anything.</summary>
    Missing,

    /// <summary>It has sent something that is not loaded: it waits, is held, or was rejected.</summary>
    NotLoaded,

    /// <summary>They are loaded, but not approved, and only approved ones count.</summary>
    NotApproved,
}
