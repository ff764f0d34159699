namespace Thads.Etl.Forms.Award;

/// <summary>One decision of award, to one kind of recipient.</summary>
public sealed class AwardRow : FormRow
{
    public string Kind { get; set; } = "";
    public string Level { get; set; } = "";
    public string RecipientKind { get; set; } = "";
    public string DecisionNumber { get; set; } = "";
    public DateOnly? DecisionDate { get; set; }
    public decimal Awards { get; set; }
}
