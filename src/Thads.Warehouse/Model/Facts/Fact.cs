using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Facts;

/// <summary>
/// A fact row. Its key is where it came from: the submission and the row of the sheet, counted from 1. Figures are cumulative from the
/// first day of the statistical year, so they add up over offices and categories but never over periods.
/// </summary>
[PrimaryKey(nameof(SubmissionKey), nameof(SourceRow))]
public abstract class Fact
{
    public int SubmissionKey { get; set; }
    public int SourceRow { get; set; }
    public int OfficeKey { get; set; }
    public int PeriodKey { get; set; }
    public int RegimeKey { get; set; }
}
