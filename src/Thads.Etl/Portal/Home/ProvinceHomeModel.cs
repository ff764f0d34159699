using Thads.Etl.Portal.Kpi;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Home;

/// <summary>What the province has to do.</summary>
/// <param name="Period">The period that is due; null where no office reports on any.</param>
/// <param name="View">How far the offices have come with it.</param>
/// <param name="DaysLeft">To its deadline.</param>
/// <param name="ToApprove">What is loaded and waits for a decision, oldest first.</param>
/// <param name="Odd">What of the period is loaded and looks odd.</param>
/// <param name="Complete">The newest period that every office has reported on; null where there is none.</param>
/// <param name="EndedOn">When the last office ended; null while one reports.</param>
public sealed record ProvinceHomeModel(
    PeriodDimension? Period,
    ProgressView? View,
    int DaysLeft,
    Page<Submission> ToApprove,
    IReadOnlyList<OddSubmission> Odd,
    SystemState System,
    KpiPoint? Complete,
    DateOnly? EndedOn
)
{
    /// <summary>The cells that are owed.</summary>
    public IReadOnlyList<ProgressCell> Owed { get; } =
        View is null
            ? []
            : [.. View.Cells.Where(cell => View.Forms.Any(form => form.FormCode == cell.FormCode && form.IsOwed))];

    /// <summary>Offices that have sent everything.</summary>
    public int CompleteOffices => View is null ? 0 : View.Offices.Count(office => OpenOf(office).Count == 0);

    public int CountOf(params ProgressStatus[] statuses) => Owed.Count(cell => statuses.Contains(cell.Status));

    /// <summary>What an office has not sent so that it stands.</summary>
    public IReadOnlyList<ProgressCell> OpenOf(ProgressOffice office) =>
        [.. Owed.Where(cell => cell.OfficeCode == office.OfficeCode && !IsDone(cell.Status))];

    private static bool IsDone(ProgressStatus status) =>
        status is ProgressStatus.Approved or ProgressStatus.LoadedOnTime or ProgressStatus.LoadedLate;
}
