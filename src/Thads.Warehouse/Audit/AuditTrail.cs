using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Audit;

/// <summary>
/// Who did what. Each event's hash covers its own columns and the hash of the event before, so that an event that is changed, taken out
/// or put in breaks the chain from there on; and it is made with a key that is not in the database, so that nobody mends the chain there.
/// </summary>
public sealed class AuditTrail(IWarehouseProvider provider, AuditKeys keys, TimeProvider clock)
{
    private const int LongestDetail = 4_000;
    private const int LongestName = 400;

    /// <summary>Letters stay letters: people read the column.</summary>
    private static readonly JsonSerializerOptions AsWritten = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Writes an event in the caller's transaction: it is kept if and only if what it tells of is. Events wait for each other, so this
    /// is the last thing that a transaction does.
    /// </summary>
    public async Task AppendAsync(
        WarehouseContext context,
        Actor actor,
        AuditEntry entry,
        CancellationToken cancellationToken
    )
    {
        var id = await context.NextKeysAsync(KeySequence.AuditEvents, 1, cancellationToken);
        var previous = await context
            .AuditEvents.Where(e => e.EventId == id - 1)
            .Select(e => new { e.Hash, e.KeyId })
            .SingleOrDefaultAsync(cancellationToken);
        var key = keys.Next(previous?.KeyId);
        var detail = entry.Detail is null ? null : JsonSerializer.Serialize(entry.Detail, AsWritten);
        var written = new AuditEvent
        {
            EventId = id,
            // As it is stored, or the hash would not be that of the row as read.
            OccurredAt = UtcDateTimeConverter.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            Actor = Short(actor.Name)!,
            Action = entry.Action,
            Subject = Short(entry.Subject),
            OfficeCode = Short(entry.OfficeCode ?? actor.OfficeCode),
            Detail = detail?.Truncate(LongestDetail),
            RemoteAddress = Short(actor.RemoteAddress),
            PreviousHash = previous?.Hash ?? AuditSignature.None,
            KeyId = key.Id,
            Hash = "",
        };
        written.Hash = AuditSignature.Of(written, key);
        context.AuditEvents.Add(written);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes an event that tells of nothing in the database, such as a sign-in, in a transaction of its own.</summary>
    public async Task AppendAsync(Actor actor, AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await AppendAsync(context, actor, entry, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string? Short(string? text) => text?.Truncate(LongestName);
}
