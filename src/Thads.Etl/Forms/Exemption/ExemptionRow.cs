namespace Thads.Etl.Forms.Exemption;

/// <summary>Exemptions or reductions, in cases and in đồng.</summary>
public sealed class ExemptionRow : FormRow
{
    public string Kind { get; set; } = "";
    public decimal ProposedCases { get; set; }
    public decimal ProposedMoney { get; set; }
    public decimal GrantedCases { get; set; }
    public decimal GrantedMoney { get; set; }
    public decimal RefusedCases { get; set; }
    public decimal RefusedMoney { get; set; }
}
