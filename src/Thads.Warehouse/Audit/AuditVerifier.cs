using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Audit;

/// <summary>
/// Follows the trail from its first event to its last, with the keys and the noted heads that lie outside the database. What was cut off at its
/// end since the last head was noted shows only in the count of the events, which whoever cuts may have set back. What was deleted at its
/// beginning must be named, with its hash, by an event of the trail itself (<see cref="AuditTrimmer"/>).
/// </summary>
public sealed class AuditVerifier(IWarehouseProvider provider, AuditKeys keys, AuditHeads heads)
{
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="kept">A head that somebody has kept elsewhere, such as in a letter; null for the noted ones alone.</param>
    /// <exception cref="KeyFileException">The file of keys cannot be read.</exception>
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken, AuditHead? kept = null)
    {
        IReadOnlyList<AuditHead> noted = await heads.ReadAsync(cancellationToken);
        var last = noted.Count > 0 ? noted[^1] : null;
        noted = kept is null ? noted : [kept, .. noted];
        var walk = new Walk(keys.Read(), noted, last);
        await using var context = provider.CreateContext();
        var events = context.AuditEvents.AsNoTracking().OrderBy(e => e.EventId).AsAsyncEnumerable();
        await using var transaction = await provider.BeginSnapshotAsync(context, cancellationToken);
        await foreach (var one in events.WithCancellation(cancellationToken))
        {
            if (walk.Take(one) is { } fault)
            {
                return walk.Result(fault);
            }
        }
        // Events that were cut off at the end leave a whole chain behind, but neither the count nor the noted heads.
        var next = await context
            .KeySequences.Where(s => s.SequenceName == KeySequence.AuditEvents)
            .Select(s => (int?)s.NextValue)
            .SingleOrDefaultAsync(cancellationToken);
        var isCounted = (next ?? 1) == walk.Events + 1;
        if (!walk.IsBeginningKnown)
        {
            return walk.Result(AuditFault.Missing) with { FirstBreak = 1 };
        }
        return walk.Result(isCounted && noted.All(head => head.EventId <= walk.Events) ? null : AuditFault.Missing);
    }

    private sealed class Walk(IReadOnlyList<SecretKey> keys, IReadOnlyList<AuditHead> noted, AuditHead? last)
    {
        private readonly ILookup<int, string> heads = noted.ToLookup(head => head.EventId, head => head.Hash);
        private string previous = AuditSignature.None;
        private int keyInUse;

        /// <summary>The newest event that was deleted at the beginning, by its number and its hash.</summary>
        private (int Through, string Hash)? deleted;

        public int Events { get; private set; }

        /// <summary>Whether the trail begins with its first event, or says itself that what was before was deleted.</summary>
        public bool IsBeginningKnown { get; private set; } = true;

        /// <returns>What is wrong with the event, if anything is.</returns>
        public AuditFault? Take(AuditEvent one)
        {
            if (Events == 0 && one.EventId > 1)
            {
                (Events, previous, IsBeginningKnown) = (one.EventId - 1, one.PreviousHash, false);
                deleted = (Events, previous);
            }
            if (one.EventId != Events + 1)
            {
                return AuditFault.Missing;
            }
            var key = IndexOf(one.KeyId);
            if (key < 0)
            {
                return AuditFault.UnknownKey;
            }
            if (one.PreviousHash != previous || one.Hash != AuditSignature.Of(one, keys[key]))
            {
                return AuditFault.Changed;
            }
            if (key < keyInUse)
            {
                return AuditFault.ReplacedKey;
            }
            if (heads[one.EventId].Any(hash => hash != one.Hash))
            {
                return AuditFault.NotAsNoted;
            }
            (previous, keyInUse) = (one.Hash, key);
            IsBeginningKnown |= one.Action == AuditActions.AuditTrimmed && deleted == Named(one);
            Events++;
            return null;
        }

        public AuditVerification Result(AuditFault? fault) =>
            new(Events, Events > 0 ? previous : null, fault is null ? null : Events + 1, fault, last);

        private static (int, string)? Named(AuditEvent trimmed) =>
            JsonSerializer.Deserialize<Dictionary<string, string>>(trimmed.Detail ?? "{}") is { } detail
            && detail.TryGetValue(AuditTrimmer.Through, out var through)
            && detail.TryGetValue(AuditTrimmer.Hash, out var hash)
                ? (int.Parse(through, CultureInfo.InvariantCulture), hash)
                : null;

        private int IndexOf(string keyId)
        {
            for (var i = keys.Count - 1; i >= 0; i--)
            {
                if (keys[i].Id == keyId)
                {
                    return i;
                }
            }
            return -1;
        }
    }
}
