using Thads.Etl.Forms;

namespace Thads.Etl.Reports;

/// <summary>Which report of the province is asked for.</summary>
/// <param name="Form">The form.</param>
/// <param name="PeriodKey">The period, as 202012.</param>
/// <param name="Structure">By which offices the annexes are laid out.</param>
/// <param name="IsApprovedOnly">Whether only what the province has approved counts.</param>
public sealed record ReportRequest(
    Form Form,
    int PeriodKey,
    ReportStructure Structure = ReportStructure.Then,
    bool IsApprovedOnly = false
);
