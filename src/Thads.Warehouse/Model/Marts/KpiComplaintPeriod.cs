using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_complaint_period</c>: complaints or denunciations about enforcement at an office (KNTC), in cases.</summary>
[MartView("kpi_complaint_period")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode), nameof(ComplaintKindCode))]
public sealed class KpiComplaintPeriod
{
    public int StatYear { get; set; }
    public int Months { get; set; }
    public required string OfficeCode { get; set; }
    public required string ComplaintKindCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
    public required string ComplaintKindNameVi { get; set; }
    public required string ComplaintKindNameEn { get; set; }
    public long CasesCarriedIn { get; set; }
    public long CasesReceived { get; set; }
    public long CasesAccepted { get; set; }
    public long CasesResolved { get; set; }

    /// <summary>resolved / (carried in + accepted) × 100.</summary>
    public double? CasesResolvedRate { get; set; }
    public long CasesFoundRight { get; set; }
    public long CasesFoundPartlyRight { get; set; }
    public long CasesFoundWrong { get; set; }
    public long CasesPending { get; set; }
}
