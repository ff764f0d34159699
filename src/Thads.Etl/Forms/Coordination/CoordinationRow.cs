namespace Thads.Etl.Forms.Coordination;

/// <summary>One document.</summary>
public sealed class CoordinationRow : FormRow
{
    public string DocumentKind { get; set; } = "";
    public string DocumentNumber { get; set; } = "";
    public DateOnly? DocumentDate { get; set; }
    public string Issuer { get; set; } = "";
    public string PartnerAgency { get; set; } = "";
}
