namespace Thads.Warehouse.Reference;

/// <summary>What became of a change to the province's calendar.</summary>
public enum CalendarOutcome
{
    Changed,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>A change without a written reason, or a rule without its source, is not taken.</summary>
    ReasonMissing,
    UnknownDay,
    UnknownPeriod,
    UnknownRegime,
    UnknownForm,

    /// <summary>Nothing is due before the period's end, or more than a year after it.</summary>
    DeadlineOutOfRange,
}
