using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_backlog_case</c>: a case that stands open in the register, with how old and how large it is among the others of its office and officer. No names.</summary>
[MartView("kpi_backlog_case")]
[PrimaryKey(nameof(StatYear), nameof(Months), nameof(OfficeCode), nameof(DecisionDateKey), nameof(DecisionNumber))]
public sealed class KpiBacklogCase
{
    public int StatYear { get; set; }
    public int Months { get; set; }
    public required string OfficeCode { get; set; }

    /// <summary>yyyymmdd.</summary>
    public int DecisionDateKey { get; set; }
    public required string DecisionNumber { get; set; }

    /// <summary>The office's name at the period's end.</summary>
    public required string OfficeName { get; set; }
    public required string OfficerCode { get; set; }
    public required string CaseStatusCode { get; set; }
    public required string CaseStatusNameVi { get; set; }
    public required string CaseStatusNameEn { get; set; }

    /// <summary>yyyymmdd; null where it is not known.</summary>
    public int? AcceptedDateKey { get; set; }

    /// <summary>Whole months from acceptance to the period's end.</summary>
    public int? AgeMonths { get; set; }

    /// <summary>In đồng.</summary>
    public decimal MoneyToEnforce { get; set; }
    public decimal MoneyCompleted { get; set; }
    public decimal MoneyRemaining { get; set; }

    /// <summary>1 is the oldest of the office; equals share a rank.</summary>
    public long AgeRank { get; set; }

    /// <summary>1 is the largest remaining amount of the office.</summary>
    public long AmountRank { get; set; }
    public long OfficerAgeRank { get; set; }
    public long OfficerAmountRank { get; set; }
}
