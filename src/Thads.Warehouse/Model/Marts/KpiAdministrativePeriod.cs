using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_administrative_period</c>: the following of administrative judgments at an office (THA-HC), in cases.</summary>
[MartView("kpi_administrative_period")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode))]
public sealed class KpiAdministrativePeriod
{
    public int StatYear { get; set; }
    public int Months { get; set; }
    public required string OfficeCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
    public long CasesCarriedIn { get; set; }
    public long CasesNewlyAccepted { get; set; }

    /// <summary>With a court order to enforce.</summary>
    public long CasesCourtOrders { get; set; }
    public long CasesCompleted { get; set; }

    /// <summary>completed / (carried in + newly accepted) × 100.</summary>
    public double? CasesCompletionRate { get; set; }
    public long CasesPending { get; set; }
}
