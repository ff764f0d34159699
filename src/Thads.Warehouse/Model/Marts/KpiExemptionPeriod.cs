using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_exemption_period</c>: exemptions or reductions of the duty to pay at an office (MIEN-GIAM).</summary>
[MartView("kpi_exemption_period")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode), nameof(ExemptionKindCode))]
public sealed class KpiExemptionPeriod
{
    public int StatYear { get; set; }
    public int Months { get; set; }
    public required string OfficeCode { get; set; }
    public required string ExemptionKindCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
    public required string ExemptionKindNameVi { get; set; }
    public required string ExemptionKindNameEn { get; set; }
    public long CasesProposed { get; set; }
    public long CasesGranted { get; set; }

    /// <summary>granted / proposed × 100.</summary>
    public double? CasesGrantedRate { get; set; }
    public long CasesRefused { get; set; }

    /// <summary>In đồng.</summary>
    public decimal MoneyProposed { get; set; }
    public decimal MoneyGranted { get; set; }
    public double? MoneyGrantedRate { get; set; }
    public decimal MoneyRefused { get; set; }
}
