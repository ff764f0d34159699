using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_backlog_period</c>: how many open cases of an officer are how old.</summary>
[MartView("kpi_backlog_period")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode), nameof(OfficerCode), nameof(AgeBandCode))]
public sealed class KpiBacklogPeriod
{
    public int StatYear { get; set; }
    public int Months { get; set; }
    public required string OfficeCode { get; set; }
    public required string OfficerCode { get; set; }
    public required string AgeBandCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
    public required string AgeBandNameVi { get; set; }
    public required string AgeBandNameEn { get; set; }

    /// <summary>1 is the youngest; 0 where the day of acceptance is not known.</summary>
    public int AgeBandOrder { get; set; }
    public long CasesOpen { get; set; }

    /// <summary>Of these, all but the not enforceable.</summary>
    public long CasesEnforceableOpen { get; set; }

    /// <summary>In đồng.</summary>
    public decimal MoneyRemaining { get; set; }
}
