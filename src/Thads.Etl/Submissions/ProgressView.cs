namespace Thads.Etl.Submissions;

/// <summary>The progress of a period: every office × every form that it may send.</summary>
/// <param name="AsOf">The moment (UTC) that it was read.</param>
/// <param name="Cells">By office, then by form, in the order of <paramref name="Offices"/> and <paramref name="Forms"/>.</param>
public sealed record ProgressView(
    int PeriodKey,
    string LabelVi,
    string LabelEn,
    DateTime DueAt,
    bool IsLocked,
    DateTime AsOf,
    IReadOnlyList<ProgressOffice> Offices,
    IReadOnlyList<ProgressForm> Forms,
    IReadOnlyList<ProgressCell> Cells
);
