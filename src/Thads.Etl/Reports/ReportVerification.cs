namespace Thads.Etl.Reports;

/// <summary>Whether a report still holds.</summary>
/// <param name="Manifest">What it says that it was made of; null where the file is no report of ours.</param>
/// <param name="EditedCells">How many cells say something else than those submissions make of them.</param>
/// <param name="Edited">The first of them.</param>
/// <param name="Changes">What has become of the offices' figures since.</param>
/// <param name="ChangedFigures">How many cells of the province's form would be others now.</param>
/// <param name="Figures">The first of them, with what they would say now.</param>
public sealed record ReportVerification(
    ReportManifest? Manifest,
    int EditedCells,
    IReadOnlyList<CellChange> Edited,
    IReadOnlyList<SourceChange> Changes,
    int ChangedFigures,
    IReadOnlyList<CellChange> Figures
)
{
    /// <summary>A file that is no report of ours.</summary>
    public static ReportVerification NoReport { get; } = new(null, 0, [], [], 0, []);

    public bool IsReport => Manifest is not null;

    /// <summary>Whether its figures are those of its submissions, and these still the ones that count.</summary>
    public bool Holds => IsReport && EditedCells == 0 && Changes.Count == 0;
}
