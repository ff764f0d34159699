namespace Thads.Warehouse.Model.Dimensions;

/// <summary>A row of the view <c>dw.dim_period_status</c>: a period with what is loaded of it.</summary>
public sealed class PeriodStatusDimension
{
    /// <summary>As in <see cref="PeriodDimension.PeriodKey"/>.</summary>
    public int PeriodKey { get; set; }
    public int StatYear { get; set; }
    public int Months { get; set; }

    /// <summary>The quarter of the statistical year, 1 to 4.</summary>
    public int StatQuarter { get; set; }

    /// <summary>Whether it is one of those that the province sends on: 3, 6, 9, 10 and 12 months.</summary>
    public bool IsMilestone { get; set; }

    /// <summary>The same months of the year before.</summary>
    public int PriorYearPeriodKey { get; set; }
    public DateOnly StartDate { get; set; }
    public DateOnly EndDate { get; set; }
    public bool IsFullYear { get; set; }
    public required string LabelVi { get; set; }
    public required string LabelEn { get; set; }
    public int OfficesExpected { get; set; }

    /// <summary>Of these, how many have reported both cases and money.</summary>
    public int OfficesReported { get; set; }
    public bool IsReported { get; set; }

    /// <summary>Whether all that were expected have reported.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Whether it is the newest period that any office has reported on.</summary>
    public bool IsLatest { get; set; }
    public bool IsLatestOfYear { get; set; }
}
