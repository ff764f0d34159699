using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Home;

/// <summary>
/// What waits for its sender: refused, to be justified, failed or returned, and nothing newer sent in its place. What was refused before
/// anything was recognised in it has no place, and is forgotten after a month.
/// </summary>
public sealed class WaitingReader(IWarehouseProvider provider, TimeProvider clock)
{
    private const int Shown = 12;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public async Task<Page<WaitingItem>> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var since = (clock.GetUtcNow() - Remembered).UtcDateTime;
        await using var context = provider.CreateContext();
        var waiting = viewer
            .Visible(context.Submissions.AsNoTracking())
            .Where(s =>
                s.Status == SubmissionStatus.Rejected
                || s.Status == SubmissionStatus.Held
                || s.Status == SubmissionStatus.Failed
                || s.Status == SubmissionStatus.Quarantined
                || (s.Status == SubmissionStatus.Loaded && s.Approval == SubmissionApproval.Returned)
            )
            .Where(s => s.FormCode != null || s.StatusAt >= since)
            .Where(s =>
                !context.Submissions.Any(later =>
                    later.SubmissionId > s.SubmissionId
                    && later.Status != SubmissionStatus.Withdrawn
                    && (
                        (
                            later.FormCode == s.FormCode
                            && later.OfficeCode == s.OfficeCode
                            && later.StatYear == s.StatYear
                            && later.Months == s.Months
                        ) || (s.FormCode == null && later.FileName == s.FileName && later.Sender == s.Sender)
                    )
                )
            );
        var total = await waiting.CountAsync(cancellationToken);
        var items = await waiting.OrderByDescending(s => s.SubmissionId).Take(Shown).ToListAsync(cancellationToken);
        var ids = items.ConvertAll(s => s.SubmissionId);
        var counts = (
            await context
                .SubmissionFindings.Where(f => ids.Contains(f.SubmissionId))
                .GroupBy(f => new { f.SubmissionId, f.Severity })
                .Select(group => new
                {
                    group.Key.SubmissionId,
                    group.Key.Severity,
                    Cells = group.Sum(f => f.CellCount),
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(count => (count.SubmissionId, count.Severity), count => count.Cells);
        var reasons = await ReasonsAsync(context, ids, cancellationToken);
        return new Page<WaitingItem>(
            items.ConvertAll(s => new WaitingItem(
                s,
                reasons.GetValueOrDefault(s.SubmissionId),
                counts.GetValueOrDefault((s.SubmissionId, "error")),
                counts.GetValueOrDefault((s.SubmissionId, "warning"))
            )),
            total,
            0
        );
    }

    private static async Task<Dictionary<int, string?>> ReasonsAsync(
        WarehouseContext context,
        List<int> ids,
        CancellationToken cancellationToken
    )
    {
        var reviews = await context
            .SubmissionReviews.AsNoTracking()
            .Where(r => ids.Contains(r.SubmissionId) && r.Decision == SubmissionApproval.Returned)
            .ToListAsync(cancellationToken);
        return reviews
            .GroupBy(r => r.SubmissionId)
            .ToDictionary(group => group.Key, group => group.MaxBy(r => r.Ordinal)!.Reason);
    }
}
