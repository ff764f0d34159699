using Microsoft.EntityFrameworkCore;
using Thads.Etl.Portal.Kpi;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Home;

/// <summary>Reads what the province has to do.</summary>
public sealed class ProvinceHomeReader(
    IWarehouseProvider provider,
    DuePeriods periods,
    ProgressBoard board,
    SystemStateReader system,
    OfficeDirectory offices,
    CompletePeriods complete
)
{
    private const int Shown = 8;

    public async Task<ProvinceHomeModel> ReadAsync(CancellationToken cancellationToken)
    {
        var period = await periods.NewestAsync(null, cancellationToken);
        var view = period is null ? null : await board.ReadAsync(period.PeriodKey, null, cancellationToken);
        var known = await offices.ReadAsync(cancellationToken);
        await using var context = provider.CreateContext();
        return new ProvinceHomeModel(
            period,
            view,
            view is null ? 0 : periods.DaysTo(view.DueAt),
            await ToApproveAsync(context, cancellationToken),
            period is null ? [] : await OddAsync(context, period, cancellationToken),
            await system.ReadAsync(cancellationToken),
            await complete.NewestAsync(cancellationToken),
            known.Values.Any(office => office.ValidTo is null) ? null : known.Values.Max(office => office.ValidTo)
        );
    }

    private static async Task<Page<Submission>> ToApproveAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        var waiting = context
            .Submissions.AsNoTracking()
            .Where(s => s.Status == SubmissionStatus.Loaded && s.Approval == SubmissionApproval.None);
        return new Page<Submission>(
            await waiting
                .OrderBy(s => s.AcceptedAt)
                .ThenBy(s => s.SubmissionId)
                .Take(Shown)
                .ToListAsync(cancellationToken),
            await waiting.CountAsync(cancellationToken),
            0
        );
    }

    private static async Task<IReadOnlyList<OddSubmission>> OddAsync(
        WarehouseContext context,
        PeriodDimension period,
        CancellationToken cancellationToken
    )
    {
        var odd = await context
            .Submissions.AsNoTracking()
            .Where(s =>
                s.Status == SubmissionStatus.Loaded && s.StatYear == period.StatYear && s.Months == period.Months
            )
            .Select(s => new
            {
                Submission = s,
                Warnings = context
                    .SubmissionFindings.Where(f => f.SubmissionId == s.SubmissionId && f.Severity == "warning")
                    .Sum(f => f.CellCount),
            })
            .Where(s => s.Warnings > 0 || s.Submission.Version > 1)
            .OrderByDescending(s => s.Warnings)
            .ThenBy(s => s.Submission.SubmissionId)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return
        [
            .. odd.Select(s => new OddSubmission(
                s.Submission,
                s.Warnings,
                s.Submission.ReceivedAt > period.OfficeDueAt
            )),
        ];
    }
}
