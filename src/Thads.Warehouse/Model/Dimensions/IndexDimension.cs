using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Chỉ số: an index published about the province or the country.</summary>
[Table("dim_index", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.Index, "indices.csv")]
public sealed class IndexDimension : CategoryDimension
{
    [Column("index_key")]
    public override int Key { get; set; }
}
