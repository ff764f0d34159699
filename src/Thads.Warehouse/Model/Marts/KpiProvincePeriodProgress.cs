using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_province_period_progress</c>: the pace of the province: what the last month added, and what the target still needs.</summary>
[MartView("kpi_province_period_progress")]
[PrimaryKey(nameof(StatYear), nameof(Months))]
public sealed class KpiProvincePeriodProgress
{
    public int StatYear { get; set; }
    public int Months { get; set; }

    /// <summary>Of the last month alone.</summary>
    public long? CasesNewlyAcceptedInMonth { get; set; }
    public long? CasesCompletedInMonth { get; set; }
    public double? CasesCompletionRate { get; set; }

    /// <summary>Against the same months of the year before, in percentage points.</summary>
    public double? CasesCompletionRateChangePp { get; set; }
    public double? CasesTargetRate { get; set; }

    /// <summary>What is still to be completed for the target to be met, in cases; unrounded.</summary>
    public double? CasesNeededForTarget { get; set; }

    /// <summary>The same for each month that is left of the year.</summary>
    public double? CasesNeededPerMonth { get; set; }

    /// <summary>Of the last month alone.</summary>
    public decimal? MoneyNewlyAcceptedInMonth { get; set; }
    public decimal? MoneyCompletedInMonth { get; set; }
    public double? MoneyCompletionRate { get; set; }

    /// <summary>Against the same months of the year before, in percentage points.</summary>
    public double? MoneyCompletionRateChangePp { get; set; }
    public double? MoneyTargetRate { get; set; }

    /// <summary>What is still to be completed for the target to be met, in đồng; unrounded.</summary>
    public double? MoneyNeededForTarget { get; set; }

    /// <summary>The same for each month that is left of the year.</summary>
    public double? MoneyNeededPerMonth { get; set; }
    public int OfficesExpected { get; set; }
    public int OfficesReported { get; set; }

    /// <summary>reported / expected × 100.</summary>
    public double? CompletenessRate { get; set; }
}
