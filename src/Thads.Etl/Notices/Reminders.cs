using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Notices;

/// <summary>The province asks offices for what they miss: for each form once a day, whoever asks and however often.</summary>
public sealed class Reminders(IWarehouseProvider provider, ProgressBoard board, AuditTrail trail, TimeProvider clock)
{
    /// <param name="periodKey">The period.</param>
    /// <param name="officeCode">One office; null for all that miss something.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Asks nobody further.</param>
    /// <returns>How many offices were asked; 0 where none misses anything that it was not asked for today.</returns>
    public async Task<int> SendAsync(int periodKey, string? officeCode, Actor by, CancellationToken cancellationToken)
    {
        if (await board.ReadAsync(periodKey, officeCode, cancellationToken) is not { } view)
        {
            return 0;
        }
        var asked = 0;
        foreach (var office in view.Offices)
        {
            asked += await SendAsync(view, office.OfficeCode, by, cancellationToken) ? 1 : 0;
        }
        return asked;
    }

    private async Task<bool> SendAsync(ProgressView view, string office, Actor by, CancellationToken cancellationToken)
    {
        var missing = MissingForms.Of(view, office);
        if (missing.Count == 0)
        {
            return false;
        }
        var today = VietnamTime.Today(clock);
        var (start, periodKey) = (VietnamTime.StartOf(today), view.PeriodKey);
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        // Two who ask at one moment wait for each other here.
        await SubmissionLoader.LockAsync(context, office, cancellationToken);
        var earlier = await context
            .Notices.AsNoTracking()
            .Where(n => n.Kind == NoticeKind.Reminder && n.OfficeCode == office && n.PeriodKey == periodKey)
            .Where(n => n.CreatedAt >= start)
            .ToListAsync(cancellationToken);
        var known = earlier.SelectMany(n => NoticeDetail.Lines(n.Detail)).SelectMany(line => line.Forms).ToHashSet();
        IReadOnlyList<string> forms = [.. missing.Where(form => !known.Contains(form))];
        if (forms.Count == 0)
        {
            return false;
        }
        context.Notices.Add(
            new Notice
            {
                EventKey = string.Create(
                    CultureInfo.InvariantCulture,
                    $"reminder:{periodKey}:{office}:{today:yyyy-MM-dd}:{earlier.Count + 1}"
                ),
                Kind = NoticeKind.Reminder,
                Audience = NoticeAudience.Office,
                OfficeCode = office,
                PeriodKey = periodKey,
                Detail = NoticeDetail.Of([(office, forms)]),
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await trail.AppendAsync(
            context,
            by,
            new AuditEntry(
                AuditActions.OfficeReminded,
                $"period:{periodKey}",
                office,
                new Dictionary<string, string?> { ["forms"] = string.Join(", ", forms) }
            ),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
