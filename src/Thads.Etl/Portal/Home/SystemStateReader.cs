using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Etl.Backups;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Portal.Home;

/// <summary>Reads how the system itself is: what failed, was verified, was backed up, and who is kept waiting.</summary>
public sealed class SystemStateReader(
    IWarehouseProvider provider,
    VerificationLog verifications,
    BackupLog backups,
    IOptions<BackupOptions> backup,
    TimeProvider clock
)
{
    public async Task<SystemState> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        var last = context.JobRuns.GroupBy(run => run.JobName).Select(runs => runs.Max(run => run.RunId));
        return new SystemState(
            await context.Submissions.CountAsync(
                s => s.Status == SubmissionStatus.Failed || s.Status == SubmissionStatus.Quarantined,
                cancellationToken
            ),
            await context
                .JobRuns.AsNoTracking()
                .Where(run => last.Contains(run.RunId) && run.IsSucceeded == false)
                .OrderBy(run => run.JobName)
                .ToListAsync(cancellationToken),
            (await verifications.ListAsync(1, cancellationToken)).FirstOrDefault(),
            await backups.LastGoodAsync(cancellationToken),
            backup.Value.Folder is not null,
            provider.Engine == DatabaseEngine.Sqlite,
            await context.SignInFailures.CountAsync(failure => failure.WaitsUntil > now, cancellationToken),
            await context.Accounts.CountAsync(account => account.IsDisabled, cancellationToken)
        );
    }
}
