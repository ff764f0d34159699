using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>Closes periods and opens them again.</summary>
public sealed class PeriodLocks(IWarehouseProvider provider, AuditTrail trail, TimeProvider clock)
{
    public async Task<IReadOnlyList<PeriodLock>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context.PeriodLocks.AsNoTracking().OrderBy(l => l.PeriodKey).ToListAsync(cancellationToken);
    }

    /// <returns>False when the period was locked already.</returns>
    /// <exception cref="UnknownTargetException">There is no such period.</exception>
    public async Task<bool> LockAsync(int periodKey, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        // A submission that is being loaded right now finishes first; every later one finds the period locked.
        await SubmissionLoader.LockAllAsync(context, cancellationToken);
        if (!await context.Periods.AnyAsync(p => p.PeriodKey == periodKey && p.PeriodKey != 0, cancellationToken))
        {
            throw new UnknownTargetException(
                string.Create(CultureInfo.InvariantCulture, $"There is no period {periodKey}.")
            );
        }
        if (await context.PeriodLocks.AnyAsync(l => l.PeriodKey == periodKey, cancellationToken))
        {
            return false;
        }
        context.PeriodLocks.Add(
            new PeriodLock
            {
                PeriodKey = periodKey,
                LockedBy = actor.Name,
                LockedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await trail.AppendAsync(context, actor, Entry(AuditActions.PeriodLocked, periodKey), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <returns>False when the period was not locked.</returns>
    public async Task<bool> UnlockAsync(int periodKey, Actor actor, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var held = context.PeriodLocks.Where(l => l.PeriodKey == periodKey);
        if (await held.ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }
        await trail.AppendAsync(context, actor, Entry(AuditActions.PeriodUnlocked, periodKey), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static AuditEntry Entry(string action, int periodKey) =>
        new(action, string.Create(CultureInfo.InvariantCulture, $"period:{periodKey}"));
}
