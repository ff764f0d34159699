using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Facts;

/// <summary>
/// Grain: one row for an office × statistical year × version of the assignment. The office is the one that the target is set for, or the
/// whole province; the newest version counts. Rates are in percent.
/// </summary>
[Table("fact_target", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(TargetVersion), IsUnique = true)]
public sealed class TargetFact : Fact
{
    /// <summary>Lần giao: 1 for the first assignment of the year, then 2, 3 …</summary>
    public int TargetVersion { get; set; }

    /// <summary>Chỉ tiêu về việc, %.</summary>
    public double CasesTargetRate { get; set; }

    /// <summary>Chỉ tiêu về tiền, %.</summary>
    public double MoneyTargetRate { get; set; }
}
