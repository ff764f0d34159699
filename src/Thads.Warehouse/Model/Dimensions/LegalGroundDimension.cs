using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Căn cứ pháp lý of a postponement, suspension or termination (Luật Thi hành án dân sự, Articles 44a and 48-50).</summary>
[Table("dim_legal_ground", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.LegalGround, "legal_grounds.csv")]
public sealed class LegalGroundDimension : CategoryDimension
{
    [Column("legal_ground_key")]
    public override int Key { get; set; }
}
