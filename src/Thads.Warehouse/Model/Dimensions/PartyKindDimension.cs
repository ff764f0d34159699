using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Loại đương sự: person, organisation or the state budget; no names are kept.</summary>
[Table("dim_party_kind", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.PartyKind, "party_kinds.csv")]
public sealed class PartyKindDimension : CategoryDimension
{
    [Column("party_kind_key")]
    public override int Key { get; set; }
}
