using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for an office × period. Measures are in cases (việc).</summary>
[Table("fact_administrative_enforcement", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), IsUnique = true)]
public sealed class AdministrativeEnforcementFact : Fact
{
    /// <summary>Năm trước chuyển sang.</summary>
    public long CarriedIn { get; set; }

    /// <summary>Mới phát sinh.</summary>
    public long NewlyAccepted { get; set; }

    /// <summary>Có quyết định buộc thi hành án của Tòa án.</summary>
    public long CourtOrders { get; set; }

    /// <summary>Đã thi hành xong.</summary>
    public long Completed { get; set; }

    /// <summary>Chưa thi hành xong = carried in + new − completed.</summary>
    public long Pending { get; set; }
}
