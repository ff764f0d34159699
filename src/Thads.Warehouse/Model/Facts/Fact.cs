using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>
/// A fact row. Its key is where it came from: the submission and the row of the sheet, counted from 1. Figures are cumulative from the
/// first day of the statistical year, so they add up over offices and categories but never over periods.
/// </summary>
[PrimaryKey(nameof(SubmissionKey), nameof(SourceRow))]
public abstract class Fact
{
    [References<SubmissionDimension>]
    public int SubmissionKey { get; set; }
    public int SourceRow { get; set; }

    [References<OfficeDimension>]
    public int OfficeKey { get; set; }

    [References<PeriodDimension>]
    public int PeriodKey { get; set; }

    [References<ReportingRegimeDimension>]
    public int RegimeKey { get; set; }
}
