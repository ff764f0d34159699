namespace Thads.Warehouse.Rebuild;

/// <summary>What became of a decision on a workbook that reads differently.</summary>
public enum ReadingOutcome
{
    Decided,

    /// <summary>A decision says why.</summary>
    ReasonMissing,

    /// <summary>There is no such submission, or its figures are not in the warehouse.</summary>
    NotLoaded,

    /// <summary>The workbook reads as it was accepted.</summary>
    NoDifference,

    /// <summary>The new reading has errors, or the workbook cannot be read: it can be kept as it was accepted, or sent anew.</summary>
    HasErrors,

    /// <summary>It reads differently again since the difference was listed: the list is to be made anew (<c>verify</c>).</summary>
    ReadsAnew,

    /// <summary>Its period takes no more figures.</summary>
    PeriodLocked,
}
