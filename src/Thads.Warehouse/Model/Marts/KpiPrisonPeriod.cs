using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_prison_period</c>: what an office collected from those who serve a sentence in a prison (TRAI-GIAM).</summary>
[MartView("kpi_prison_period")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode), nameof(PrisonCode))]
public sealed class KpiPrisonPeriod
{
    public int StatYear { get; set; }
    public int Months { get; set; }
    public required string OfficeCode { get; set; }
    public required string PrisonCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
    public required string PrisonNameVi { get; set; }
    public required string PrisonNameEn { get; set; }
    public long CasesCollected { get; set; }

    /// <summary>In đồng.</summary>
    public decimal MoneyCollected { get; set; }
}
