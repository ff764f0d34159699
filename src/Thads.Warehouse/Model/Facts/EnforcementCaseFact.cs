using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for an enforcement decision (việc) of an office as it stands at the end of a period; a case appears in every period that it is on the books. Money is in đồng.</summary>
[Table("fact_enforcement_case", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(DecisionDateKey), nameof(DecisionNumber), IsUnique = true)]
public sealed class EnforcementCaseFact : Fact
{
    /// <summary>Số quyết định thi hành án, within office and date: a degenerate dimension.</summary>
    public string DecisionNumber { get; set; } = "";

    [References<DateDimension>]
    public int DecisionDateKey { get; set; }

    [References<DateDimension>]
    public int AcceptedDateKey { get; set; }

    [References<DateDimension>]
    public int StatusDateKey { get; set; }

    [References<ExecutionBasisDimension>]
    public int BasisKey { get; set; }

    [References<CaseTypeDimension>]
    public int CaseTypeKey { get; set; }

    [References<PartyKindDimension>]
    public int DebtorKindKey { get; set; }

    [References<PartyKindDimension>]
    public int CreditorKindKey { get; set; }

    [References<OfficerDimension>]
    public long OfficerKey { get; set; }

    [References<CaseStatusDimension>]
    public int CaseStatusKey { get; set; }

    [References<LegalGroundDimension>]
    public int LegalGroundKey { get; set; }

    /// <summary>Số tiền phải thi hành.</summary>
    public decimal AmountToEnforce { get; set; }

    /// <summary>Số tiền đã thi hành.</summary>
    public decimal AmountCompleted { get; set; }

    /// <summary>Of the amount to enforce, what is due to the state budget.</summary>
    public decimal StateBudgetAmount { get; set; }

    /// <summary>Whether the case was accepted before the statistical year began.</summary>
    public bool IsCarriedIn { get; set; }

    /// <summary>Whether the decision was issued later than five working days after the judgment came in (or the request).</summary>
    public bool IsIssuedLate { get; set; }
}
