using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Loading;

/// <summary>How often offices, periods, circulars, lists, layouts or words were changed: who has read them since knows that they still hold.</summary>
internal static class ReferenceChanges
{
    /// <summary>To be called in each transaction that changes one of them. Others who do wait for its end.</summary>
    public static Task NoteAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        KeyAllocator.DrawAsync(context, KeySequence.ReferenceChanges, 1, cancellationToken);

    /// <returns>Null in a database whose start has not yet come to count them.</returns>
    public static Task<int?> CountAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        context
            .KeySequences.Where(sequence => sequence.SequenceName == KeySequence.ReferenceChanges)
            .Select(sequence => (int?)sequence.NextValue)
            .SingleOrDefaultAsync(cancellationToken);
}
