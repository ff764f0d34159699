using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Facts;

namespace Thads.Warehouse.Loading;

/// <summary>The facts of one submission, of whatever kind its form loads.</summary>
public abstract class FactBatch
{
    /// <summary>Writes the facts; they stream from the workbook's rows.</summary>
    public abstract Task<long> WriteAsync(
        IBulkWriter writer,
        WarehouseContext context,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes the facts of an older submission of the same form.</summary>
    public abstract Task DeleteAsync(WarehouseContext context, int submissionKey, CancellationToken cancellationToken);
}

/// <inheritdoc/>
public sealed class FactBatch<TFact>(IEnumerable<TFact> facts) : FactBatch
    where TFact : Fact
{
    public override Task<long> WriteAsync(
        IBulkWriter writer,
        WarehouseContext context,
        CancellationToken cancellationToken
    ) => writer.WriteAsync(context, facts, cancellationToken);

    public override Task DeleteAsync(
        WarehouseContext context,
        int submissionKey,
        CancellationToken cancellationToken
    ) => context.Set<TFact>().Where(fact => fact.SubmissionKey == submissionKey).ExecuteDeleteAsync(cancellationToken);
}
