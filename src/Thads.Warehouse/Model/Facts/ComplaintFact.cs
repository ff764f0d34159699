using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for an office × period × kind (complaint, denunciation). Measures are in cases (việc).</summary>
[Table("fact_complaint", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(ComplaintKindKey), IsUnique = true)]
public sealed class ComplaintFact : Fact
{
    [References<ComplaintKindDimension>]
    public int ComplaintKindKey { get; set; }

    /// <summary>Kỳ trước chuyển sang.</summary>
    public long CarriedIn { get; set; }

    /// <summary>Tiếp nhận trong kỳ.</summary>
    public long Received { get; set; }

    /// <summary>Thuộc thẩm quyền, đã thụ lý.</summary>
    public long Accepted { get; set; }

    /// <summary>Đã giải quyết.</summary>
    public long Resolved { get; set; }

    /// <summary>Đúng.</summary>
    public long FoundRight { get; set; }

    /// <summary>Đúng một phần.</summary>
    public long FoundPartlyRight { get; set; }

    /// <summary>Sai.</summary>
    public long FoundWrong { get; set; }

    /// <summary>Còn lại cuối kỳ = carried in + accepted − resolved.</summary>
    public long Pending { get; set; }
}
