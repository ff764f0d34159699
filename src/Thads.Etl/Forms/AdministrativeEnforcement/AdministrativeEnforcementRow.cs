namespace Thads.Etl.Forms.AdministrativeEnforcement;

/// <summary>The office’s administrative judgments, in cases.</summary>
public sealed class AdministrativeEnforcementRow : FormRow
{
    public decimal CarriedIn { get; set; }
    public decimal NewlyAccepted { get; set; }
    public decimal CourtOrders { get; set; }
    public decimal Completed { get; set; }
    public decimal Pending { get; set; }
}
