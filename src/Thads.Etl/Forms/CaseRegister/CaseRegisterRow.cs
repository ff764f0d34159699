namespace Thads.Etl.Forms.CaseRegister;

/// <summary>One enforcement decision (việc); money in đồng. No personal names.</summary>
public sealed class CaseRegisterRow : FormRow
{
    public string DecisionNumber { get; set; } = "";
    public DateOnly? DecisionDate { get; set; }
    public DateOnly? AcceptedDate { get; set; }
    public string Basis { get; set; } = "";
    public string CaseType { get; set; } = "";
    public string DebtorKind { get; set; } = "";
    public string CreditorKind { get; set; } = "";
    public string Officer { get; set; } = "";
    public decimal AmountToEnforce { get; set; }
    public decimal AmountCompleted { get; set; }
    public string Status { get; set; } = "";
    public DateOnly? StatusDate { get; set; }
    public string LegalGround { get; set; } = "";
    public bool IsIssuedLate { get; set; }
    public decimal StateBudgetAmount { get; set; }
}
