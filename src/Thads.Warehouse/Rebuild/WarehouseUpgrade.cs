using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Makes a database ready for work, whatever version it comes from: schema, views and members up to date, and facts and marts built by
/// this schema. May be killed at any point and run again, and run by several processes at once.
/// </summary>
public sealed class WarehouseUpgrade(
    IWarehouseProvider provider,
    WarehouseInitializer initializer,
    PartitionedRebuild rebuild,
    TimeProvider clock
)
{
    /// <returns>How many submissions were read again; 0 when the warehouse was built by this schema already.</returns>
    /// <exception cref="ReplayException">A stored submission no longer gives what was accepted; its facts are as they were.</exception>
    public async Task<int> PrepareAsync(CancellationToken cancellationToken)
    {
        await initializer.InitializeAsync(cancellationToken);
        await using var context = provider.CreateContext();
        var newest = context.Database.GetMigrations().Last();
        if (await IsBuiltUnderAsync(context, newest, cancellationToken))
        {
            return 0;
        }
        await using var held = await LockAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, held.Lost);
        if (await IsBuiltUnderAsync(context, newest, stop.Token))
        {
            return 0; // Another process was faster.
        }
        var submissions = await context.Submissions.AnyAsync(s => s.AcceptedAt != null, stop.Token)
            ? await rebuild.RunAsync(progress: null, stop.Token)
            : 0;
        await using var transaction = await provider.BeginWriteAsync(context, stop.Token);
        await context.BuildStamps.ExecuteDeleteAsync(stop.Token);
        context.BuildStamps.Add(new BuildStamp { Migration = newest, BuiltAt = clock.GetUtcNow().UtcDateTime });
        await context.SaveChangesAsync(stop.Token);
        await transaction.CommitAsync(stop.Token);
        return submissions;
    }

    /// <summary>Waits for a process that is at the same work; whoever is killed over it has let go of the lock.</summary>
    private async Task<IProcessLock> LockAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await provider.TryLockAsync(PartitionedRebuild.LockName, cancellationToken) is { } held)
            {
                return held;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
        }
    }

    private static Task<bool> IsBuiltUnderAsync(
        WarehouseContext context,
        string migration,
        CancellationToken cancellationToken
    ) => context.BuildStamps.AnyAsync(stamp => stamp.Migration == migration, cancellationToken);
}
