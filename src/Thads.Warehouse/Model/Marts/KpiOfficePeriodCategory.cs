using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_office_period_category</c>: what an office reported of one basis and case type.</summary>
[MartView("kpi_office_period_category")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode), nameof(BasisCode), nameof(CaseTypeCode))]
public sealed class KpiOfficePeriodCategory
{
    public int StatYear { get; set; }
    public int Months { get; set; }
    public required string OfficeCode { get; set; }
    public required string BasisCode { get; set; }
    public required string CaseTypeCode { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
    public required string BasisNameVi { get; set; }
    public required string BasisNameEn { get; set; }
    public required string CaseTypeNameVi { get; set; }
    public required string CaseTypeNameEn { get; set; }

    /// <summary>In cases; null where no cases were reported.</summary>
    public long? CasesCarriedIn { get; set; }
    public long? CasesNewlyAccepted { get; set; }
    public long? CasesAccepted { get; set; }
    public long? CasesEntrusted { get; set; }
    public long? CasesWithdrawnToProvince { get; set; }
    public long? CasesToEnforce { get; set; }
    public long? CasesEnforceable { get; set; }

    /// <summary>Thi hành xong, without the terminated.</summary>
    public long? CasesFulfilled { get; set; }
    public long? CasesTerminated { get; set; }

    /// <summary>Fulfilled and terminated, as in rates.</summary>
    public long? CasesCompleted { get; set; }

    /// <summary>completed / enforceable × 100.</summary>
    public double? CasesCompletionRate { get; set; }
    public long? CasesNotEnforceable { get; set; }

    /// <summary>not enforceable / to enforce × 100.</summary>
    public double? CasesNotEnforceableRate { get; set; }
    public long? CasesBacklog { get; set; }

    /// <summary>In đồng; null where no money was reported.</summary>
    public decimal? MoneyCarriedIn { get; set; }
    public decimal? MoneyNewlyAccepted { get; set; }
    public decimal? MoneyAccepted { get; set; }
    public decimal? MoneyEntrusted { get; set; }
    public decimal? MoneyWithdrawnToProvince { get; set; }
    public decimal? MoneyToEnforce { get; set; }
    public decimal? MoneyEnforceable { get; set; }

    /// <summary>Thi hành xong, without the terminated.</summary>
    public decimal? MoneyFulfilled { get; set; }
    public decimal? MoneyTerminated { get; set; }

    /// <summary>Fulfilled and terminated, as in rates.</summary>
    public decimal? MoneyCompleted { get; set; }

    /// <summary>completed / enforceable × 100.</summary>
    public double? MoneyCompletionRate { get; set; }
    public decimal? MoneyNotEnforceable { get; set; }

    /// <summary>not enforceable / to enforce × 100.</summary>
    public double? MoneyNotEnforceableRate { get; set; }
    public decimal? MoneyBacklog { get; set; }
}
