namespace Thads.Warehouse.Model.Marts;

/// <summary>KPI columns of the marts by period: the months, what the sums are made of, and the target in proportion to the months (target × months / 12).</summary>
public abstract class KpiPeriodRow : KpiRow
{
    public int Months { get; set; }

    /// <summary>Carried over from the year before, in cases.</summary>
    public long? CasesCarriedIn { get; set; }
    public long? CasesNewlyAccepted { get; set; }

    /// <summary>Entrusted to others, withdrawn or cancelled.</summary>
    public long? CasesEntrusted { get; set; }

    /// <summary>Of the completed, the fulfilled (thi hành xong).</summary>
    public long? CasesFulfilled { get; set; }

    /// <summary>Of the completed, the terminated (đình chỉ).</summary>
    public long? CasesTerminated { get; set; }
    public long? CasesNotEnforceable { get; set; }

    /// <summary>not enforceable / to enforce × 100.</summary>
    public double? CasesNotEnforceableRate { get; set; }

    /// <summary>Carried over from the year before, in đồng.</summary>
    public decimal? MoneyCarriedIn { get; set; }
    public decimal? MoneyNewlyAccepted { get; set; }

    /// <summary>Entrusted to others, withdrawn or cancelled.</summary>
    public decimal? MoneyEntrusted { get; set; }

    /// <summary>Of the completed, the fulfilled (thi hành xong).</summary>
    public decimal? MoneyFulfilled { get; set; }

    /// <summary>Of the completed, the terminated (đình chỉ).</summary>
    public decimal? MoneyTerminated { get; set; }
    public decimal? MoneyNotEnforceable { get; set; }

    /// <summary>not enforceable / to enforce × 100.</summary>
    public double? MoneyNotEnforceableRate { get; set; }

    public double? CasesProgressTarget { get; set; }
    public double? CasesProgressGapPp { get; set; }
    public double? MoneyProgressTarget { get; set; }
    public double? MoneyProgressGapPp { get; set; }
}
