using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Khoản thu: what is collected, and for whom.</summary>
[Table("dim_revenue_kind", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.RevenueKind, "revenue_kinds.csv")]
public sealed class RevenueKindDimension : CategoryDimension
{
    [Column("revenue_kind_key")]
    public override int Key { get; set; }

    /// <summary><c>state_budget</c> or <c>citizens_orgs</c> (<c>unknown</c> on the unknown member).</summary>
    public string Beneficiary { get; set; } = "unknown";

    public override void Fill(Func<string, string> field) => Beneficiary = field("beneficiary");
}
