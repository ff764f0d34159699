namespace Thads.Etl.Forms.BudgetCollection;

/// <summary>One kind of revenue, in đồng.</summary>
public sealed class BudgetCollectionRow : FormRow
{
    public string RevenueKind { get; set; } = "";
    public decimal ToCollect { get; set; }
    public decimal Collected { get; set; }
}
