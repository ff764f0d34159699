using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Hình thức khen thưởng, danh hiệu thi đua.</summary>
[Table("dim_award_kind", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.AwardKind, "award_kinds.csv")]
public sealed class AwardKindDimension : CategoryDimension
{
    [Column("award_kind_key")]
    public override int Key { get; set; }
}
