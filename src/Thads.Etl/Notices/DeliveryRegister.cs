using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Notices;

/// <summary>How letters fare: for admins.</summary>
public sealed class DeliveryRegister(IWarehouseProvider provider, AuditTrail trail, TimeProvider clock)
{
    /// <summary>How many letters there are in each state.</summary>
    public async Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .NoticeDeliveries.GroupBy(delivery => delivery.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, cancellationToken);
    }

    /// <summary>Those that have not arrived, or of which nobody knows, the newest first.</summary>
    public async Task<IReadOnlyList<NoticeDelivery>> TroubledAsync(int count, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .NoticeDeliveries.AsNoTracking()
            .Where(d =>
                d.State == DeliveryState.Unconfirmed
                || d.State == DeliveryState.GivenUp
                || (d.State == DeliveryState.Waiting && d.Attempts > 0)
            )
            .OrderByDescending(d => d.NextAttemptAt)
            .ThenBy(d => d.EventKey)
            .ThenBy(d => d.Address)
            .Take(count)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Lets a letter be sent once more that was given up, or that nobody knows to have arrived. The two are told apart; this is somebody's decision.</summary>
    /// <returns>False where there is no such letter.</returns>
    public async Task<bool> SendAgainAsync(
        string eventKey,
        string address,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var isTaken =
            await context
                .NoticeDeliveries.Where(d => d.EventKey == eventKey && d.Address == address)
                .Where(d => d.State == DeliveryState.Unconfirmed || d.State == DeliveryState.GivenUp)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(d => d.State, DeliveryState.Waiting)
                            .SetProperty(d => d.Attempts, 0)
                            .SetProperty(d => d.NextAttemptAt, now),
                    cancellationToken
                ) == 1;
        if (!isTaken)
        {
            return false;
        }
        await trail.AppendAsync(
            context,
            by,
            new AuditEntry(AuditActions.NoticeSentAgain, $"notice:{eventKey}"),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
