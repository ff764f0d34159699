using Thads.Etl.Forms;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Reports;

/// <summary>A report of the province with its figures, to be printed or shown.</summary>
/// <param name="Manifest">What it is made of.</param>
/// <param name="Form">The form.</param>
/// <param name="Period">The period.</param>
/// <param name="Department">The provincial office that sends it on.</param>
/// <param name="Summary">The province's lines, and those of each part in the order of the manifest's parts.</param>
/// <param name="Reference">The names of what the lines are about.</param>
internal sealed record ProvinceReport(
    ReportManifest Manifest,
    Form Form,
    PeriodDimension Period,
    OfficeDimension Department,
    FormSummary Summary,
    ReferenceData Reference
)
{
    /// <summary>How the period's regime has the form printed.</summary>
    public FormLayout Layout => Form.LayoutOn(Period.EndDate, Reference);
}
