namespace Thads.Warehouse.Model.Marts;

/// <summary>
/// The KPI columns that every result mart has. Null means "not reported", which is not zero. Completed includes terminated. Rates are in
/// percent and unrounded; <c>_pp</c> columns are percentage points, <c>_pct</c> columns relative changes in percent.
/// </summary>
public abstract class KpiRow
{
    public int StatYear { get; set; }

    /// <summary>Summed over offices: a case entrusted or withdrawn inside the province counts twice.</summary>
    public long? CasesAccepted { get; set; }
    public long? CasesToEnforce { get; set; }
    public long? CasesEnforceable { get; set; }
    public long? CasesCompleted { get; set; }

    /// <summary>completed / enforceable × 100.</summary>
    public double? CasesCompletionRate { get; set; }
    public double? CasesTargetRate { get; set; }

    /// <summary>Completion rate − target, in percentage points.</summary>
    public double? CasesTargetGapPp { get; set; }

    /// <summary>Completed, against the same months of the year before.</summary>
    public long? CasesCompletedChange { get; set; }
    public double? CasesCompletedChangePct { get; set; }

    /// <summary>enforceable / to enforce × 100.</summary>
    public double? CasesEnforceableRate { get; set; }

    /// <summary>Carried out to the next period.</summary>
    public long? CasesBacklog { get; set; }

    /// <summary>enforceable − completed.</summary>
    public long? CasesEnforceableBacklog { get; set; }
    public double? CasesBacklogChangePct { get; set; }

    public decimal? MoneyAccepted { get; set; }
    public decimal? MoneyToEnforce { get; set; }
    public decimal? MoneyEnforceable { get; set; }
    public decimal? MoneyCompleted { get; set; }
    public double? MoneyCompletionRate { get; set; }
    public double? MoneyTargetRate { get; set; }
    public double? MoneyTargetGapPp { get; set; }
    public decimal? MoneyCompletedChange { get; set; }
    public double? MoneyCompletedChangePct { get; set; }
    public double? MoneyEnforceableRate { get; set; }
    public decimal? MoneyBacklog { get; set; }
    public decimal? MoneyEnforceableBacklog { get; set; }
    public double? MoneyBacklogChangePct { get; set; }

    public decimal? CollectedStateBudgetVnd { get; set; }
    public decimal? CollectedCitizensOrgsVnd { get; set; }

    /// <summary>Offices that existed at the period's end.</summary>
    public int OfficesExpected { get; set; }

    /// <summary>Of these, how many have reported both cases and money.</summary>
    public int OfficesReported { get; set; }

    /// <summary>When the partition was last replaced (UTC). The one column that a rebuild does not reproduce.</summary>
    public DateTime RefreshedAt { get; set; }
}
