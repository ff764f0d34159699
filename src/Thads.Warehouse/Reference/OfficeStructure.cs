using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Reference;

/// <summary>Today's structure of offices, as it follows from the successions.</summary>
public static class OfficeStructure
{
    /// <summary>The bridge's rows: where every office's figures belong today.</summary>
    /// <param name="officeCodes">Every office.</param>
    /// <param name="successions">Without circles; a weight over several chains is the sum of their products.</param>
    public static IEnumerable<OfficeStructureBridge> Of(
        IEnumerable<string> officeCodes,
        IEnumerable<OfficeSuccession> successions
    )
    {
        // In one order, so that sums of weights come out the same to the last bit.
        var successors = successions
            .OrderBy(succession => succession.SuccessorOfficeCode, StringComparer.Ordinal)
            .ToLookup(succession => succession.PredecessorOfficeCode);
        return officeCodes
            .Distinct()
            .Order(StringComparer.Ordinal)
            .SelectMany(code =>
                Follow(code, 1, isFictitious: false, successors)
                    .GroupBy(end => end.Code)
                    .OrderBy(end => end.Key, StringComparer.Ordinal)
                    .Select(end => new OfficeStructureBridge
                    {
                        OfficeCode = code,
                        CurrentOfficeCode = end.Key,
                        Weight = end.Sum(chain => chain.Weight),
                        IsFictitious = end.Any(chain => chain.IsFictitious),
                    })
            );
    }

    /// <summary>Whether every office has its place in the bridge. Reads only.</summary>
    internal static async Task<bool> IsCompleteAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        !await context
            .Offices.Where(office => !context.OfficeStructure.Any(row => row.OfficeCode == office.OfficeCode))
            .AnyAsync(cancellationToken);

    /// <summary>Replaces the bridge by what follows from the offices and successions in the database, in the caller's transaction.</summary>
    internal static async Task ReplaceAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var rows = Of(
            await context.Offices.Select(office => office.OfficeCode).Distinct().ToListAsync(cancellationToken),
            await context.OfficeSuccessions.AsNoTracking().ToListAsync(cancellationToken)
        );
        await context.OfficeStructure.ExecuteDeleteAsync(cancellationToken);
        context.OfficeStructure.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<(string Code, double Weight, bool IsFictitious)> Follow(
        string code,
        double weight,
        bool isFictitious,
        ILookup<string, OfficeSuccession> successors
    ) =>
        successors.Contains(code)
            ? successors[code]
                .SelectMany(next =>
                    Follow(
                        next.SuccessorOfficeCode,
                        weight * next.Weight,
                        isFictitious || next.IsFictitious,
                        successors
                    )
                )
            : [(code, weight, isFictitious)];
}
