using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
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
    WarehouseBuilder builder,
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
        var reader = await context.BuildStamps.Select(stamp => stamp.Reader).SingleOrDefaultAsync(cancellationToken);
        await context.BuildStamps.ExecuteDeleteAsync(cancellationToken);
        context.BuildStamps.Add(
            new BuildStamp
            {
                Migration = newest,
                BuiltAt = clock.GetUtcNow().UtcDateTime,
                Reader = reader ?? "",
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return submissions;
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
