using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for an office × period × kind (exemption, reduction).</summary>
[Table("fact_exemption", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(ExemptionKindKey), IsUnique = true)]
public sealed class ExemptionFact : Fact
{
    [References<ExemptionKindDimension>]
    public int ExemptionKindKey { get; set; }

    /// <summary>Đề nghị xét, in cases.</summary>
    public long ProposedCases { get; set; }

    /// <summary>Đề nghị xét, in đồng.</summary>
    public decimal ProposedMoney { get; set; }

    /// <summary>Được chấp nhận, in cases.</summary>
    public long GrantedCases { get; set; }

    /// <summary>Được chấp nhận, in đồng.</summary>
    public decimal GrantedMoney { get; set; }

    /// <summary>Không được chấp nhận, in cases.</summary>
    public long RefusedCases { get; set; }

    /// <summary>Không được chấp nhận, in đồng.</summary>
    public decimal RefusedMoney { get; set; }
}
