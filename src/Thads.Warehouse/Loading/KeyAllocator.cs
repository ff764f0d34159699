using System.Data;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Loading;

/// <summary>
/// Hands out surrogate keys. Where nothing but a number is wanted it is drawn in a transaction of its own, so that no writer waits for
/// another to commit. Of the sequences in <see cref="KeySequence.Gates"/> it is drawn inside the caller's transaction, and their row
/// makes other writers wait: what comes next depends on what was there before.
/// </summary>
public static class KeyAllocator
{
    /// <summary>The first of <paramref name="count"/> keys in a row.</summary>
    public static async Task<int> NextKeysAsync(
        this WarehouseContext context,
        string sequence,
        int count,
        CancellationToken cancellationToken
    )
    {
        if (KeySequence.Gates.Contains(sequence) || context.CreateSibling() is not { } sibling)
        {
            return await DrawAsync(context, sequence, count, cancellationToken);
        }
        await using (sibling)
        {
            await using var transaction = await sibling.Database.BeginTransactionAsync(
                IsolationLevel.ReadCommitted,
                cancellationToken
            );
            var key = await DrawAsync(sibling, sequence, count, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return key;
        }
    }

    /// <summary>
    /// Draws inside the caller's transaction, whatever the sequence: for one that may have made the sequence's row itself, which nobody
    /// else sees until it is committed.
    /// </summary>
    internal static async Task<int> DrawAsync(
        WarehouseContext context,
        string sequence,
        int count,
        CancellationToken cancellationToken
    )
    {
        var row = context.KeySequences.Where(s => s.SequenceName == sequence);
        var touched = await row.ExecuteUpdateAsync(
            set => set.SetProperty(s => s.NextValue, s => s.NextValue + count),
            cancellationToken
        );
        if (touched == 0)
        {
            context.KeySequences.Add(new KeySequence { SequenceName = sequence, NextValue = 1 + count });
            await context.SaveChangesAsync(cancellationToken);
            return 1;
        }
        return await row.Select(s => s.NextValue).SingleAsync(cancellationToken) - count;
    }
}
