using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Makes a database ready for work, whatever version it comes from: schema, views and members up to date, facts and marts built by this
/// schema, and what this build reads differently from what was accepted listed. May be killed at any point and run again, and run by
/// several processes at once. A submission that cannot be built is set aside: it keeps nobody from starting.
/// </summary>
public sealed class WarehouseUpgrade(
    IWarehouseProvider provider,
    WarehouseInitializer initializer,
    PartitionedRebuild rebuild,
    ReadingAudit readings,
    IReadingComparison comparison,
    TimeProvider clock
)
{
    /// <returns>How many submissions gave facts; 0 when the warehouse was built by this schema already.</returns>
    public async Task<int> PrepareAsync(CancellationToken cancellationToken)
    {
        await initializer.InitializeAsync(cancellationToken);
        var submissions = await BuildAsync(cancellationToken);
        await CompareReadingsAsync(cancellationToken);
        return submissions;
    }

    private async Task<int> BuildAsync(CancellationToken cancellationToken)
    {
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
        var reader = await context.BuildStamps.Select(stamp => stamp.Reader).SingleOrDefaultAsync(stop.Token);
        await context.BuildStamps.ExecuteDeleteAsync(stop.Token);
        context.BuildStamps.Add(
            new BuildStamp
            {
                Migration = newest,
                BuiltAt = clock.GetUtcNow().UtcDateTime,
                Reader = reader ?? "",
            }
        );
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

    /// <summary>Once for each build of the program: only another one can read differently.</summary>
    private async Task CompareReadingsAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        if (await context.BuildStamps.AnyAsync(stamp => stamp.Reader == comparison.Reader, cancellationToken))
        {
            return;
        }
        await readings.CompareAllAsync(cancellationToken);
        await context.BuildStamps.ExecuteUpdateAsync(
            set => set.SetProperty(stamp => stamp.Reader, comparison.Reader),
            cancellationToken
        );
    }

    private static Task<bool> IsBuiltUnderAsync(
        WarehouseContext context,
        string migration,
        CancellationToken cancellationToken
    ) => context.BuildStamps.AnyAsync(stamp => stamp.Migration == migration, cancellationToken);
}
