using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Reference;

/// <summary>
/// The dimensions' members, read once and kept for as long as nobody has changed them. Whoever changes one says so in his transaction
/// (<see cref="ReferenceChanges"/>), in a row that is read each time: so what any process has committed is seen by all at once.
/// </summary>
public sealed class ReferenceCache(TimeProvider clock)
{
    /// <summary>What was changed past this program, by hand in the database, is seen after so long.</summary>
    public static readonly TimeSpan LongestKept = TimeSpan.FromMinutes(1);

    private volatile Kept? kept;

    /// <summary>The members as they are committed now; in a transaction, as they are seen in it.</summary>
    public async Task<ReferenceData> ReadAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        // A transaction may see an earlier moment, or what it will not commit after all.
        if (context.Database.CurrentTransaction is not null)
        {
            return await ReferenceData.LoadAsync(context, cancellationToken);
        }
        // Asked before the members are read: what is changed in between is read again next time.
        var changes = await ReferenceChanges.CountAsync(context, cancellationToken);
        if (kept is { } last && last.Changes == changes && clock.GetElapsedTime(last.ReadAt) < LongestKept)
        {
            return last.Data;
        }
        var readAt = clock.GetTimestamp();
        var data = await ReferenceData.LoadAsync(context, cancellationToken);
        kept = changes is null ? null : new Kept(changes.Value, readAt, data);
        return data;
    }

    private sealed record Kept(int Changes, long ReadAt, ReferenceData Data);
}
