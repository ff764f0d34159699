namespace Thads.Etl.Reports;

/// <summary>Why there is no report.</summary>
public enum ReportRefusal
{
    /// <summary>The form is the province's own already.</summary>
    SentByProvince,

    /// <summary>The form lists single things that nothing is added up of.</summary>
    NothingToAdd,

    /// <summary>The form is an office's own book.</summary>
    StaysWithOffices,

    /// <summary>There is no such period.</summary>
    UnknownPeriod,

    /// <summary>The period has not ended.</summary>
    PeriodNotEnded,

    /// <summary>No provincial department was there at the period's end.</summary>
    NoDepartment,

    /// <summary>No office's report on the period is loaded, or approved where only approved ones count.</summary>
    NothingReported,

    /// <summary>What was accepted of a submission is damaged, so that the sum would lack it.</summary>
    DamagedSubmission,
}
