using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Căn cứ thi hành: ex officio, or on request.</summary>
[Table("dim_execution_basis", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.ExecutionBasis, "execution_bases.csv")]
public sealed class ExecutionBasisDimension : CategoryDimension
{
    [Column("basis_key")]
    public override int Key { get; set; }
}
