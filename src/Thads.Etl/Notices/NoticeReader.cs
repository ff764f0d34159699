using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Notices;

/// <summary>The notices of whoever asks, and how many of them are new to her.</summary>
public sealed class NoticeReader(IWarehouseProvider provider, TimeProvider clock)
{
    /// <summary>Beyond so many it is not counted how many are new.</summary>
    public const int MostCounted = 99;

    /// <summary>The newest first.</summary>
    public async Task<Page<Notice>> ListAsync(Viewer viewer, int offset, int limit, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var mine = viewer.Visible(context.Notices.AsNoTracking());
        return new Page<Notice>(
            await mine.OrderByDescending(notice => notice.CreatedAt)
                .ThenByDescending(notice => notice.EventKey)
                .Skip(offset)
                .Take(limit)
                .ToListAsync(cancellationToken),
            await mine.CountAsync(cancellationToken),
            offset
        );
    }

    /// <summary>How many are new, up to one more than <see cref="MostCounted"/>.</summary>
    public async Task<int> UnseenAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var since = await SeenUntilAsync(context, viewer, cancellationToken);
        return await viewer
            .Visible(context.Notices)
            .Where(notice => notice.CreatedAt > since)
            .Take(MostCounted + 1)
            .CountAsync(cancellationToken);
    }

    /// <summary>Up to which moment (UTC) she has seen them; when her account was made, before she said so first.</summary>
    public async Task<DateTime> SeenUntilAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await SeenUntilAsync(context, viewer, cancellationToken);
    }

    /// <summary>Remembers that she has seen what there was at a moment (UTC).</summary>
    public async Task SeeAsync(Viewer viewer, DateTime until, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        until = until < now ? until : now;
        var name = viewer.Actor.Name;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var id = await context
            .Accounts.Where(account => account.UserName == name)
            .Select(account => (int?)account.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (id is not { } accountId)
        {
            return;
        }
        var row = context.NoticeReadings.Where(reading => reading.AccountId == accountId);
        if (
            await row.ExecuteUpdateAsync(set => set.SetProperty(reading => reading.SeenUntil, until), cancellationToken)
            == 0
        )
        {
            context.NoticeReadings.Add(new NoticeReading { AccountId = accountId, SeenUntil = until });
            await context.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<DateTime> SeenUntilAsync(
        WarehouseContext context,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var name = viewer.Actor.Name;
        var known = await context
            .Accounts.Where(account => account.UserName == name)
            .Select(account => new
            {
                account.CreatedAt,
                SeenUntil = context
                    .NoticeReadings.Where(reading => reading.AccountId == account.Id)
                    .Select(reading => (DateTime?)reading.SeenUntil)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return known?.SeenUntil ?? known?.CreatedAt ?? DateTime.MaxValue;
    }
}
