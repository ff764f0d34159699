using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Backups;

/// <summary>
/// Opens a data folder that came out of a backup by the product's own services, and looks whether everything is there: the submissions and
/// the trail that the manifest names, and a warehouse that is what they make it. One of an older version is brought up to date first.
/// </summary>
internal sealed class BackupCheck(TimeProvider clock)
{
    /// <returns>What is wrong; null when nothing is.</returns>
    public async Task<string?> FaultAsync(string folder, BackupManifest manifest, CancellationToken cancellationToken)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(clock);
        collection.AddThads(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new($"{ThadsServices.Section}:DataFolder", folder)])
                .Build()
        );
        await using var services = collection.BuildServiceProvider();
        var provider = (SqliteProvider)services.GetRequiredService<IWarehouseProvider>();
        try
        {
            return await FaultAsync(services, provider, manifest, cancellationToken);
        }
        finally
        {
            provider.Release();
        }
    }

    private static async Task<string?> FaultAsync(
        ServiceProvider services,
        SqliteProvider provider,
        BackupManifest manifest,
        CancellationToken cancellationToken
    )
    {
        await using (var context = provider.CreateContext())
        {
            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                await services.GetRequiredService<WarehouseStart>().PrepareAsync(cancellationToken);
            }
            var count = await context.Submissions.CountAsync(cancellationToken);
            var last = await context.Submissions.MaxAsync(s => (int?)s.SubmissionId, cancellationToken);
            if ((count, last) != (manifest.Submissions, manifest.LastSubmission))
            {
                return $"It holds {count} submissions, the newest {last}; {manifest.Submissions} were counted, the newest {manifest.LastSubmission}.";
            }
        }
        var trail = await services.GetRequiredService<AuditVerifier>().VerifyAsync(cancellationToken);
        if (!trail.IsWhole)
        {
            return $"Its audit trail is broken at event {trail.FirstBreak}: {trail.Fault}.";
        }
        if ((trail.Events, trail.HeadHash) != (manifest.AuditEvents, manifest.AuditHead))
        {
            return $"Its audit trail has {trail.Events} events, and not the {manifest.AuditEvents} that were counted.";
        }
        var verified = await services
            .GetRequiredService<WarehouseVerifier>()
            .VerifyAsync(progress: null, cancellationToken);
        return verified.IsEqual
            ? null
            : $"Its warehouse is not what its submissions make it: {verified.FirstDifference}";
    }
}
