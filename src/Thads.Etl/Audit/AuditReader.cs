using Microsoft.EntityFrameworkCore;
using Thads.Etl.Exports;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Audit;

/// <summary>Reads the audit trail: pages of it for people, and all that is asked for as a table.</summary>
public sealed class AuditReader(IWarehouseProvider provider)
{
    /// <summary>With the hashes, so that whoever has the file can follow the chain himself.</summary>
    private static readonly IReadOnlyList<(string Name, Func<AuditEvent, object?> Of)> Columns =
    [
        ("event_id", e => e.EventId),
        ("occurred_at", e => e.OccurredAt),
        ("actor", e => e.Actor),
        ("action", e => e.Action),
        ("subject", e => e.Subject),
        ("office_code", e => e.OfficeCode),
        ("detail", e => e.Detail),
        ("remote_address", e => e.RemoteAddress),
        ("previous_hash", e => e.PreviousHash),
        ("hash", e => e.Hash),
    ];

    /// <summary>Newest first.</summary>
    public async Task<Page<AuditEvent>> ListAsync(
        AuditQuery query,
        int offset,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var wanted = query.Apply(context.AuditEvents.AsNoTracking());
        var total = await wanted.CountAsync(cancellationToken);
        var items = await wanted
            .OrderByDescending(e => e.EventId)
            .Skip(offset)
            .Take(limit)
            .ToListAsync(cancellationToken);
        return new Page<AuditEvent>(items, total, offset);
    }

    /// <summary>Writes csv in the order in which things were done, one event in memory at a time.</summary>
    public async Task WriteCsvAsync(AuditQuery query, Stream output, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var wanted = query.Apply(context.AuditEvents.AsNoTracking()).OrderBy(e => e.EventId).AsAsyncEnumerable();
        await CsvTable.WriteAsync(Columns, wanted, output, cancellationToken);
    }
}
