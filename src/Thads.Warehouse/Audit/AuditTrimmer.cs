using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Audit;

/// <summary>
/// Deletes the oldest events of the trail. The newest event deleted is named with its hash by a new event, which is signed as all are: whoever
/// has not the key can cut nothing off unseen (<see cref="AuditVerifier"/>).
/// </summary>
public sealed class AuditTrimmer(AuditTrail trail)
{
    internal const string Through = "through";
    internal const string Hash = "hash";

    /// <summary>How many events there are before the first that is not older than a moment. The newest event of all always stays.</summary>
    /// <param name="context">Where the trail is.</param>
    /// <param name="before">The moment (UTC).</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    public static async Task<int> CountAsync(
        WarehouseContext context,
        DateTime before,
        CancellationToken cancellationToken
    )
    {
        var through = await ThroughAsync(context, before, cancellationToken);
        return await context.AuditEvents.CountAsync(e => e.EventId <= through, cancellationToken);
    }

    /// <summary>Deletes them in the caller's transaction.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> TrimAsync(
        WarehouseContext context,
        DateTime before,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        // Whoever else writes into the trail waits.
        await context.NextKeysAsync(KeySequence.AuditEvents, 0, cancellationToken);
        var through = await ThroughAsync(context, before, cancellationToken);
        var last = await context
            .AuditEvents.Where(e => e.EventId == through)
            .Select(e => e.Hash)
            .SingleOrDefaultAsync(cancellationToken);
        if (last is null)
        {
            return 0;
        }
        await trail.AppendAsync(
            context,
            actor,
            new AuditEntry(
                AuditActions.AuditTrimmed,
                "audit",
                Detail: new Dictionary<string, string?>
                {
                    [Through] = through.ToString(CultureInfo.InvariantCulture),
                    [Hash] = last,
                }
            ),
            cancellationToken
        );
        return await context.AuditEvents.Where(e => e.EventId <= through).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The event before the first that is young enough; the clock may have been set back in between.</summary>
    private static async Task<int> ThroughAsync(
        WarehouseContext context,
        DateTime before,
        CancellationToken cancellationToken
    )
    {
        var young = await context
            .AuditEvents.Where(e => e.OccurredAt >= before)
            .MinAsync(e => (int?)e.EventId, cancellationToken);
        young ??= await context.AuditEvents.MaxAsync(e => (int?)e.EventId, cancellationToken);
        return (young ?? 1) - 1;
    }
}
