using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>A calendar day, keyed yyyymmdd.</summary>
[MasterData]
[Table("dim_date", Schema = "dw")]
[PrimaryKey(nameof(DateKey))]
[Index(nameof(Date), IsUnique = true)]
public sealed class DateDimension
{
    public int DateKey { get; set; }
    public DateOnly Date { get; set; }
    public int Year { get; set; }
    public int Quarter { get; set; }
    public int Month { get; set; }
    public int Day { get; set; }

    /// <summary>1 = Monday … 7 = Sunday (ISO 8601).</summary>
    public int DayOfWeek { get; set; }
    public bool IsWeekend { get; set; }

    /// <summary>
    /// A public holiday of Vietnam, or a day off in its stead, as far as the years are seeded (2014-2027) or the province has said so
    /// (<c>etl.calendar_day</c>).
    /// </summary>
    public bool IsHoliday { get; set; }

    /// <summary>Neither weekend nor holiday, or a weekend that is worked in the stead of another day.</summary>
    public bool IsWorkingDay { get; set; }

    /// <summary>The statistical year, which begins on 1 October of the year before.</summary>
    public int StatYear { get; set; }

    /// <summary>1 = October … 12 = September.</summary>
    public int StatMonth { get; set; }
    public required string LabelVi { get; set; }

    public static int KeyOf(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
