using Microsoft.EntityFrameworkCore;
using Thads.Etl.Portal.Kpi;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Home;

/// <summary>Reads what an office has to do, and how it stands.</summary>
public sealed class OfficeHomeReader(
    IWarehouseProvider provider,
    DuePeriods periods,
    ProgressBoard board,
    WaitingReader waiting,
    OfficeDirectory offices
)
{
    /// <returns>Null where there is no such office.</returns>
    public async Task<OfficeHomeModel?> ReadAsync(Viewer viewer, string office, CancellationToken cancellationToken)
    {
        if (!(await offices.ReadAsync(cancellationToken)).TryGetValue(office, out var known))
        {
            return null;
        }
        var period = await periods.NewestAsync(office, cancellationToken);
        var view = period is null ? null : await board.ReadAsync(period.PeriodKey, office, cancellationToken);
        var next = await periods.NextAsync(office, cancellationToken);
        var nextView = next is null ? null : await board.ReadAsync(next.PeriodKey, office, cancellationToken);
        var (own, province) = await RatesAsync(office, cancellationToken);
        return new OfficeHomeModel(
            known,
            period,
            view is null ? 0 : periods.DaysTo(view.DueAt),
            Open(view),
            view?.Cells.Count(cell => IsOwed(view, cell)) ?? 0,
            next,
            nextView is null ? 0 : periods.DaysTo(nextView.DueAt),
            Open(nextView),
            await waiting.ReadAsync(viewer, cancellationToken),
            own,
            province
        );
    }

    /// <summary>What is owed and was never sent, or not so that it is on its way or waits for its sender.</summary>
    private static List<DueForm> Open(ProgressView? view) =>
        view is null
            ? []
            :
            [
                .. view
                    .Cells.Where(cell => IsOwed(view, cell))
                    .Where(cell => cell.Status is ProgressStatus.Missing or ProgressStatus.Due)
                    .Select(cell => new DueForm(view.Forms.Single(form => form.FormCode == cell.FormCode), cell)),
            ];

    private static bool IsOwed(ProgressView view, ProgressCell cell) =>
        view.Forms.Any(form => form.FormCode == cell.FormCode && form.IsOwed);

    private async Task<(KpiPoint? Own, KpiPoint? Province)> RatesAsync(
        string office,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var own = await context
            .KpiOfficePeriods.AsNoTracking()
            .Where(k => k.OfficeCode == office && k.OfficesReported > 0)
            .OrderByDescending(k => k.StatYear)
            .ThenByDescending(k => k.Months)
            .FirstOrDefaultAsync(cancellationToken);
        if (own is null)
        {
            return (null, null);
        }
        var province = await context
            .KpiProvincePeriods.AsNoTracking()
            .SingleOrDefaultAsync(k => k.StatYear == own.StatYear && k.Months == own.Months, cancellationToken);
        return (
            KpiPoint.Of(own, own.OfficeCode, own.OfficeName),
            province is null ? null : KpiPoint.Of(province, null, null)
        );
    }
}
