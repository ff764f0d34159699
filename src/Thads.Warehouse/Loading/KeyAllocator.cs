using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Loading;

/// <summary>Hands out surrogate keys inside the caller's transaction; the sequence's row makes other writers wait for it.</summary>
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
