namespace Thads.Etl.Forms.Index;

/// <summary>One index of the province or of the country.</summary>
public sealed class IndexRow : FormRow
{
    public string IndexCode { get; set; } = "";
    public string Scope { get; set; } = "";
    public decimal Score { get; set; }
    public string Unit { get; set; } = "";
}
