using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Reports;

/// <summary>
/// Says whether a report still holds: makes it again of the submissions that it names and compares every cell, then asks whether it
/// would be made of the same ones now.
/// </summary>
public sealed class ReportVerifier(
    IWarehouseProvider provider,
    FormCatalog forms,
    ReportComposer composer,
    ReportFigures figures,
    ReportMaker maker,
    ReportWords words,
    WorkbookInspector inspector,
    FindingCatalog findings
)
{
    private const int MostNamed = 20;

    public async Task<ReportVerification> VerifyAsync(StoredFile file, CancellationToken cancellationToken)
    {
        if (Open(file, cancellationToken) is not { } found || Manifest(found) is not { } manifest)
        {
            return ReportVerification.NoReport;
        }
        await using var context = provider.CreateContext();
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        if (!IsOfThisHub(manifest, reference))
        {
            return ReportVerification.NoReport;
        }
        var unknown = await UnknownAsync(manifest, cancellationToken);
        if (unknown.Count > 0)
        {
            return new ReportVerification(manifest, 0, [], unknown, 0, []);
        }
        var then = CellsOf(await figures.ReadAsync(manifest, cancellationToken), cancellationToken);
        var edited = found.DifferencesFrom(then, then.Names.Except([words.Vi("Sheet.Sources")])).ToList();
        var (changes, now) = await SinceAsync(manifest, cancellationToken);
        var changed = now is null ? [] : then.DifferencesFrom(now, [manifest.FormCode]).Where(IsFigure).ToList();
        return new ReportVerification(
            manifest,
            edited.Count,
            [.. edited.Take(MostNamed)],
            changes,
            changed.Count,
            [.. changed.Take(MostNamed)]
        );
    }

    private WorkbookCells? Open(StoredFile file, CancellationToken cancellationToken)
    {
        try
        {
            return inspector.Inspect(file, new FindingCollector(findings)) is { } workbook
                ? WorkbookCells.Read(workbook, cancellationToken)
                : null;
        }
        catch (UnreadableWorkbookException)
        {
            return null;
        }
    }

    private ReportManifest? Manifest(WorkbookCells workbook) =>
        ManifestSheet.Read(workbook.Sheet(words.Vi("Sheet.Sources")));

    /// <summary>Whether there are the form, the period and the offices that it speaks of, as there are of every report that we made.</summary>
    private bool IsOfThisHub(ReportManifest manifest, ReferenceData reference) =>
        forms.Find(manifest.FormCode) is { Summary: SummaryKind.Added or SummaryKind.Listed }
        && reference.Period(manifest.PeriodKey) is not null
        && manifest.Sources.Count > 0
        && manifest.Sources.DistinctBy(source => source.OfficeCode).Count() == manifest.Sources.Count
        && manifest.Parts.DistinctBy(part => part.Code).Count() == manifest.Parts.Count
        && manifest
            .Parts.Select(part => part.Code)
            .Concat(manifest.Sources.Select(source => source.OfficeCode))
            .Append(manifest.DepartmentCode)
            .All(code => reference.OfficeByCode(code, DateOnly.MaxValue) is not null)
        && manifest.Sources.Select(source => source.PartCode).ToHashSet().SetEquals(manifest.Parts.Select(p => p.Code));

    private async Task<List<SourceChange>> UnknownAsync(ReportManifest manifest, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var ids = manifest.Sources.Select(source => source.SubmissionId).ToList();
        var stored = await context
            .Submissions.AsNoTracking()
            .Where(s => ids.Contains(s.SubmissionId))
            .Join(
                context.SubmissionReadings.AsNoTracking(),
                s => s.SubmissionId,
                reading => reading.SubmissionId,
                (s, reading) =>
                    new
                    {
                        s.SubmissionId,
                        s.FormCode,
                        s.OfficeCode,
                        s.ContentHash,
                        reading.Ordinal,
                        reading.RowsHash,
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. manifest
                .Sources.Where(source =>
                    !stored.Exists(s =>
                        s.SubmissionId == source.SubmissionId
                        && s.Ordinal == source.Reading
                        && s.FormCode == manifest.FormCode
                        && s.OfficeCode == source.OfficeCode
                        && s.ContentHash == source.ContentHash
                        && s.RowsHash == source.RowsHash
                    )
                )
                .Select(source => new SourceChange(
                    source.OfficeCode,
                    SourceChangeKind.Unknown,
                    source.SubmissionId,
                    null
                )),
        ];
    }

    /// <summary>What has become of the offices' figures, and the workbook as it would be made now; null where there would be none.</summary>
    private async Task<(List<SourceChange> Changes, WorkbookCells? Now)> SinceAsync(
        ReportManifest manifest,
        CancellationToken cancellationToken
    )
    {
        var request = new ReportRequest(
            forms.Find(manifest.FormCode)!,
            manifest.PeriodKey,
            manifest.Structure,
            manifest.IsApprovedOnly
        );
        ReportManifest current;
        try
        {
            current = await composer.ComposeAsync(request, cancellationToken);
        }
        catch (ReportRefusedException)
        {
            return (
                [
                    .. manifest.Sources.Select(s => new SourceChange(
                        s.OfficeCode,
                        SourceChangeKind.Gone,
                        s.SubmissionId,
                        null
                    )),
                ],
                null
            );
        }
        var changes = Changes(manifest, current);
        return changes.Count == 0
            ? (changes, null)
            : (changes, CellsOf(await figures.ReadAsync(current, cancellationToken), cancellationToken));
    }

    private static List<SourceChange> Changes(ReportManifest then, ReportManifest now)
    {
        var (before, after) = (
            then.Sources.ToDictionary(s => s.OfficeCode),
            now.Sources.ToDictionary(s => s.OfficeCode)
        );
        var changes = new List<SourceChange>();
        foreach (var office in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (was, isNow) = (before.GetValueOrDefault(office), after.GetValueOrDefault(office));
            SourceChangeKind? kind =
                was is null ? SourceChangeKind.Added
                : isNow is null ? SourceChangeKind.Gone
                : was.SubmissionId != isNow.SubmissionId ? SourceChangeKind.Corrected
                : was.Reading != isNow.Reading ? SourceChangeKind.ReadAnew
                : null;
            if (kind is { } changed)
            {
                changes.Add(new SourceChange(office, changed, was?.SubmissionId, isNow?.SubmissionId));
            }
        }
        return changes;
    }

    private WorkbookCells CellsOf(ProvinceReport report, CancellationToken cancellationToken) =>
        Open(new StoredFile("report.xlsx", maker.Print(report), DeclaredTarget.Nothing), cancellationToken)
        ?? throw new InvalidOperationException("A report that we made cannot be read.");

    private static bool IsFigure(CellChange change) =>
        double.TryParse(
            change.Found.Length > 0 ? change.Found : change.Expected,
            System.Globalization.CultureInfo.InvariantCulture,
            out _
        );
}
