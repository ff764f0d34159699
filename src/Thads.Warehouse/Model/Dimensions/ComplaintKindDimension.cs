using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Complaint (khiếu nại) or denunciation (tố cáo).</summary>
[Table("dim_complaint_kind", Schema = "dw")]
[PrimaryKey(nameof(Key))]
[Category(CategoryKind.ComplaintKind, "complaint_kinds.csv")]
public sealed class ComplaintKindDimension : CategoryDimension
{
    [Column("complaint_kind_key")]
    public override int Key { get; set; }
}
