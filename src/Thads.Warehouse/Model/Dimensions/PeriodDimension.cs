using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>
/// A reporting period: the first 1 to 12 months of a statistical year. FY2020 runs from 1 October 2019 to 30 September 2020 and
/// reports are cumulative from its first day, so facts of two periods of one year are never added up.
/// </summary>
[MasterData]
[Table("dim_period", Schema = "dw")]
[PrimaryKey(nameof(PeriodKey))]
[Index(nameof(StatYear), nameof(Months), IsUnique = true)]
public sealed class PeriodDimension
{
    /// <summary>stat_year × 100 + months: 202012 is FY2020 at 12 months.</summary>
    public int PeriodKey { get; set; }
    public int StatYear { get; set; }
    public int Months { get; set; }
    public int StartDateKey { get; set; }
    public int EndDateKey { get; set; }
    public DateOnly StartDate { get; set; }
    public DateOnly EndDate { get; set; }
    public bool IsFullYear { get; set; }

    /// <summary>
    /// The last moment (UTC) at which an office's report on the period is in time: the end of the last day that the regime in force at
    /// the period's end allows, or that the province has set (<c>etl.period_deadline</c>), on Vietnam's clock. Never a whole second: SQLite compares instants as texts, of which there are two then.
    /// </summary>
    public DateTime OfficeDueAt { get; set; }
    public required string LabelVi { get; set; }
    public required string LabelEn { get; set; }

    public static int KeyOf(int statYear, int months) => (statYear * 100) + months;
}
