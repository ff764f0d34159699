using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;

namespace Thads.Warehouse.Reference;

/// <summary>Makes a database ready for work: the schema up to date, and every dimension holding the members it ships with.</summary>
public sealed class WarehouseInitializer(IWarehouseProvider provider, IBulkWriter bulkWriter)
{
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        await provider.MigrateAsync(cancellationToken);
        await using var context = provider.CreateContext();
        if (await context.Periods.AnyAsync(cancellationToken))
        {
            return;
        }
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        if (!await context.Periods.AnyAsync(cancellationToken))
        {
            await SeedAsync(context, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private async Task SeedAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        await bulkWriter.WriteAsync(context, ReferenceSeed.Dates(), cancellationToken);
        await bulkWriter.WriteAsync(context, ReferenceSeed.Periods(), cancellationToken);
        await bulkWriter.WriteAsync(context, ReferenceSeed.Offices(), cancellationToken);
        await bulkWriter.WriteAsync(context, ReferenceSeed.Regimes(), cancellationToken);
        await bulkWriter.WriteAsync(context, ReferenceSeed.CaseTypes(), cancellationToken);
        await bulkWriter.WriteAsync(context, ReferenceSeed.ExecutionBases(), cancellationToken);
        await bulkWriter.WriteAsync(context, ReferenceSeed.RevenueKinds(), cancellationToken);
        await bulkWriter.WriteAsync(context, ReferenceSeed.Submissions(), cancellationToken);
    }
}
