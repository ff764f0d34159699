using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Loại việc: what kind of judgment is enforced.</summary>
[Table("dim_case_type", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.CaseType, "case_types.csv")]
public sealed class CaseTypeDimension : CategoryDimension
{
    [Column("case_type_key")]
    public override int Key { get; set; }
}
