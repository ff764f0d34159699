namespace Thads.Warehouse.Regimes;

/// <summary>What became of a circular that was entered.</summary>
public enum RegimeOutcome
{
    Changed,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>Another circular has the code.</summary>
    Known,

    /// <summary>No circular has the code.</summary>
    Unknown,

    /// <summary>The code is none: 2 to 50 capital letters, figures and hyphens.</summary>
    CodeInvalid,

    /// <summary>It has no title, or too long a one.</summary>
    TitleMissing,

    /// <summary>It ends before it begins, or begins before the statistics do.</summary>
    DatesInvalid,

    /// <summary>Another circular begins on the same day.</summary>
    SameBeginning,

    /// <summary>Nothing is due before the period's end, or more than a year after it.</summary>
    DeadlineOutOfRange,

    /// <summary>Where the deadline is known from, or why the circular ends, is not said.</summary>
    ReasonMissing,

    /// <summary>A form that is said to be owed is none that offices send.</summary>
    FormUnknown,
}
