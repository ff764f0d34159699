using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Retention;

/// <summary>
/// Deletes what has been kept for as long as it is to be, and says before what that would be. Nothing goes that the warehouse is built from:
/// of a workbook the bytes go, and the rows that were extracted from it stay with its hash.
/// </summary>
public sealed class DataRetention(
    IWarehouseProvider provider,
    AuditTrail trail,
    AuditTrimmer trimmer,
    ErasedSpace space,
    IOptions<RetentionOptions> options,
    TimeProvider clock
)
{
    /// <summary>What would go now. Nothing is changed.</summary>
    public async Task<IReadOnlyList<RetentionItem>> PlanAsync(CancellationToken cancellationToken)
    {
        var items = new List<RetentionItem>();
        await using var context = provider.CreateContext();
        foreach (var (kind, days) in options.Value.Limits)
        {
            items.Add(await CountAsync(context, kind, days, cancellationToken));
        }
        return items;
    }

    /// <summary>Deletes it, a kind at a time, each in a transaction of its own that the trail tells of.</summary>
    /// <returns>What went.</returns>
    public async Task<IReadOnlyList<RetentionItem>> DeleteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var items = new List<RetentionItem>();
        foreach (var (kind, days) in options.Value.Limits)
        {
            await using var context = provider.CreateContext();
            await space.PrepareAsync(context, cancellationToken);
            await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
            var item = await DeleteAsync(context, kind, days, actor, cancellationToken);
            if (item.Rows > 0)
            {
                await AppendAsync(context, item, actor, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            items.Add(item);
        }
        await space.GiveBackAsync(cancellationToken);
        return items;
    }

    private async Task<RetentionItem> CountAsync(
        WarehouseContext context,
        RetentionKind kind,
        int days,
        CancellationToken cancellationToken
    )
    {
        var before = Before(days);
        var rows = kind switch
        {
            RetentionKind.Workbooks => await Expired.Workbooks(context, before).CountAsync(cancellationToken),
            RetentionKind.Findings => await Expired.Findings(context, before).CountAsync(cancellationToken),
            RetentionKind.JobHistory => await Expired.JobRuns(context, before).CountAsync(cancellationToken)
                + await Expired.Verifications(context, before).CountAsync(cancellationToken)
                + await Expired.Backups(context, before).CountAsync(cancellationToken),
            RetentionKind.Mail => await Expired.Mail(context, before).CountAsync(cancellationToken),
            _ => await AuditTrimmer.CountAsync(context, before, cancellationToken),
        };
        var bytes =
            kind == RetentionKind.Workbooks
                ? await Expired.Workbooks(context, before).SumAsync(c => (long)c.ByteCount, cancellationToken)
                : (long?)null;
        return new RetentionItem(kind, days, before, rows, bytes);
    }

    private async Task<RetentionItem> DeleteAsync(
        WarehouseContext context,
        RetentionKind kind,
        int days,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var before = Before(days);
        switch (kind)
        {
            case RetentionKind.Workbooks:
                return await EraseAsync(context, days, actor, cancellationToken);
            case RetentionKind.Findings:
                await Expired.Causes(context, before).ExecuteDeleteAsync(cancellationToken);
                return Deleted(await Expired.Findings(context, before).ExecuteDeleteAsync(cancellationToken));
            case RetentionKind.JobHistory:
                return Deleted(
                    await Expired.JobRuns(context, before).ExecuteDeleteAsync(cancellationToken)
                        + await Expired.Verifications(context, before).ExecuteDeleteAsync(cancellationToken)
                        + await Expired.Backups(context, before).ExecuteDeleteAsync(cancellationToken)
                );
            case RetentionKind.Mail:
                return Deleted(await Expired.Mail(context, before).ExecuteDeleteAsync(cancellationToken));
            default:
                return Deleted(await trimmer.TrimAsync(context, before, actor, cancellationToken));
        }

        RetentionItem Deleted(int rows) => new(kind, days, before, rows, Bytes: null);
    }

    /// <summary>
    /// Takes the rows first and looks again then: a workbook that somebody sends or has read again at this moment is waited for, and stays.
    /// </summary>
    private async Task<RetentionItem> EraseAsync(
        WarehouseContext context,
        int days,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var before = Before(days);
        await Expired
            .Workbooks(context, before)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ByteCount, c => c.ByteCount), cancellationToken);
        var item = await CountAsync(context, RetentionKind.Workbooks, days, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        await Expired
            .Workbooks(context, before)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(c => c.Bytes, (byte[]?)null)
                        .SetProperty(c => c.ErasedAt, now)
                        .SetProperty(c => c.ErasedBy, actor.Name),
                cancellationToken
            );
        return item;
    }

    private Task AppendAsync(
        WarehouseContext context,
        RetentionItem item,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        trail.AppendAsync(
            context,
            actor,
            new AuditEntry(
                AuditActions.RetentionApplied,
                $"retention:{item.Kind}".ToLowerInvariant(),
                Detail: new Dictionary<string, string?>
                {
                    ["days"] = item.Days.ToString(CultureInfo.InvariantCulture),
                    ["before"] = item.Before.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                    ["rows"] = item.Rows.ToString(CultureInfo.InvariantCulture),
                }
            ),
            cancellationToken
        );

    private DateTime Before(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);
}
