using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Loại văn bản of coordination between agencies.</summary>
[Table("dim_document_kind", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.DocumentKind, "document_kinds.csv")]
public sealed class DocumentKindDimension : CategoryDimension
{
    [Column("document_kind_key")]
    public override int Key { get; set; }
}
