namespace Thads.Etl.Forms.CaseRegister;

/// <summary>A row of the register in which one cell holds a whole decision. The cells are free text and may name people: none of it is kept.</summary>
public sealed class CompositeRow : FormRow
{
    public DateOnly? AcceptedDate { get; set; }
    public string Judgment { get; set; } = "";
    public string EntrustedOut { get; set; } = "";
    public string Decision { get; set; } = "";
    public string Content { get; set; } = "";
    public string NotEnforceable { get; set; } = "";
    public string Withdrawn { get; set; } = "";
    public string Postponed { get; set; } = "";
    public string ResumedAfterPostponement { get; set; } = "";
    public string Suspended { get; set; } = "";
    public string ResumedAfterSuspension { get; set; } = "";
    public string Terminated { get; set; } = "";
    public string Completed { get; set; } = "";

    /// <summary>Columns of their own for amounts that the text does not tell, in đồng.</summary>
    public decimal AmountToEnforce { get; set; }
    public decimal AmountCompleted { get; set; }
}
