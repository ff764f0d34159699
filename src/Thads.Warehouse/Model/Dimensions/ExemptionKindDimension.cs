using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Whether an obligation is waived (miễn) or reduced (giảm).</summary>
[Table("dim_exemption_kind", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.ExemptionKind, "exemption_kinds.csv")]
public sealed class ExemptionKindDimension : CategoryDimension
{
    [Column("exemption_kind_key")]
    public override int Key { get; set; }
}
