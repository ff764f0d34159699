using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Notices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Notices;

/// <summary>
/// Writes the notices that no event makes: a deadline that is near or has passed, to the offices that miss something, and the province's
/// morning. Each is written once, however often it is asked.
/// </summary>
public sealed class NoticePlanner(
    IWarehouseProvider provider,
    DuePeriods periods,
    ProgressBoard board,
    TimeProvider clock
)
{
    /// <summary>Offices are told so many days before.</summary>
    public static IReadOnlyList<int> DaysBefore { get; } = [3, 1, 0];

    /// <summary>What was due longer ago is not told as if it were new, such as at a first start over old periods.</summary>
    private const int DaysLate = 7;

    /// <returns>How many notices were written.</returns>
    public async Task<int> PlanAsync(CancellationToken cancellationToken)
    {
        var notices = new List<Notice>();
        if (await ReadAsync(await periods.NewestAsync(null, cancellationToken), cancellationToken) is { } ended)
        {
            notices.AddRange(OfDeadline(ended));
            notices.AddRange(OfMorning(ended));
        }
        // A deadline may be so short after a period that it is near while the period runs.
        if (await ReadAsync(await periods.NextAsync(null, cancellationToken), cancellationToken) is { } running)
        {
            notices.AddRange(OfDeadline(running));
        }
        return notices.Count == 0 ? 0 : await WriteAsync(notices, cancellationToken);
    }

    private async Task<ProgressView?> ReadAsync(PeriodDimension? period, CancellationToken cancellationToken) =>
        period is null ? null : await board.ReadAsync(period.PeriodKey, null, cancellationToken);

    private IEnumerable<Notice> OfDeadline(ProgressView view)
    {
        var days = periods.DaysTo(view.DueAt);
        if (!DaysBefore.Contains(days) && days is >= 0 or < -DaysLate)
        {
            yield break;
        }
        foreach (var office in Missing(view))
        {
            yield return new Notice
            {
                EventKey =
                    days >= 0
                        ? $"due:{view.PeriodKey}:{office.OfficeCode}:{days}"
                        : $"late:{view.PeriodKey}:{office.OfficeCode}",
                Kind = days >= 0 ? NoticeKind.Due : NoticeKind.Late,
                Audience = NoticeAudience.Office,
                OfficeCode = office.OfficeCode,
                PeriodKey = view.PeriodKey,
                Detail = NoticeDetail.Of([office], days >= 0 ? days : null),
            };
        }
    }

    private IEnumerable<Notice> OfMorning(ProgressView view)
    {
        if (periods.DaysTo(view.DueAt) < -DaysLate)
        {
            yield break;
        }
        var today = VietnamTime.Today(clock);
        yield return new Notice
        {
            EventKey = string.Create(CultureInfo.InvariantCulture, $"digest:{today:yyyy-MM-dd}"),
            Kind = NoticeKind.Digest,
            Audience = NoticeAudience.Province,
            PeriodKey = view.PeriodKey,
            Detail = NoticeDetail.Of(Missing(view)),
        };
    }

    private static IEnumerable<(string OfficeCode, IReadOnlyList<string> Forms)> Missing(ProgressView view) =>
        view
            .Offices.Select(office => (office.OfficeCode, Forms: MissingForms.Of(view, office.OfficeCode)))
            .Where(office => office.Forms.Count > 0);

    private async Task<int> WriteAsync(List<Notice> notices, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var written = 0;
        foreach (var notice in notices)
        {
            notice.CreatedAt = now;
            written += await context.AddNoticeAsync(notice, cancellationToken) ? 1 : 0;
        }
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }
}
