namespace Thads.Etl.Forms.PrisonCollection;

/// <summary>One prison: cases, and đồng collected.</summary>
public sealed class PrisonCollectionRow : FormRow
{
    public string Prison { get; set; } = "";
    public decimal CaseCount { get; set; }
    public decimal Collected { get; set; }
}
