using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Makes a database ready for work, whatever version it comes from: schema, views and members up to date, and facts and marts built by
/// this schema. May be killed at any point and run again, and run by several processes at once.
/// </summary>
public sealed class WarehouseUpgrade(
    IWarehouseProvider provider,
    WarehouseInitializer initializer,
    WarehouseBuilder builder,
    TimeProvider clock
)
{
    /// <returns>How many submissions were read again; 0 when the warehouse was built by this schema already.</returns>
    /// <exception cref="ReplayException">A stored submission no longer gives what was accepted; the facts are as they were.</exception>
    public async Task<int> PrepareAsync(CancellationToken cancellationToken)
    {
        await initializer.InitializeAsync(cancellationToken);
        await using var context = provider.CreateContext();
        var newest = context.Database.GetMigrations().Last();
        if (await IsBuiltUnderAsync(context, newest, cancellationToken))
        {
            return 0;
        }
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await SubmissionLoader.LockAllAsync(context, cancellationToken);
        await provider.LockRefreshAsync(context, cancellationToken);
        if (await IsBuiltUnderAsync(context, newest, cancellationToken))
        {
            return 0; // Another process was faster.
        }
        var submissions = 0;
        if (await context.Submissions.AnyAsync(s => s.AcceptedAt != null, cancellationToken))
        {
            submissions = await builder.BuildAsync(
                context,
                context,
                provider,
                asOf: null,
                progress: null,
                cancellationToken
            );
        }
        await context.BuildStamps.ExecuteDeleteAsync(cancellationToken);
        context.BuildStamps.Add(new BuildStamp { Migration = newest, BuiltAt = clock.GetUtcNow().UtcDateTime });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return submissions;
    }

    private static Task<bool> IsBuiltUnderAsync(
        WarehouseContext context,
        string migration,
        CancellationToken cancellationToken
    ) => context.BuildStamps.AnyAsync(stamp => stamp.Migration == migration, cancellationToken);
}
