using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Trại giam: a prison or detention centre whose inmates pay what they owe.</summary>
[Table("dim_prison", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.Prison, "prisons.csv")]
public sealed class PrisonDimension : CategoryDimension
{
    [Column("prison_key")]
    public override int Key { get; set; }
}
