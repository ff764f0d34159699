using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;

namespace Thads.Warehouse.Loading;

/// <summary>The facts of one submission, of whatever kind its form loads.</summary>
public abstract class FactBatch
{
    /// <summary>Whether the facts point at members that submissions report.</summary>
    public abstract bool ReportsMembers { get; }

    /// <summary>
    /// The same facts, made and held against the model at once: whatever is wrong with them is found before any of them is written.
    /// </summary>
    /// <exception cref="RowRejectedException">A fact does not fit its table.</exception>
    public abstract FactBatch Prepared(IModel model);

    /// <summary>Writes the facts, which stream from the workbook's rows, and where they came from. Returns how many facts.</summary>
    public abstract Task<long> WriteAsync(
        IBulkWriter writer,
        WarehouseContext context,
        CancellationToken cancellationToken
    );

    /// <summary>Deletes the facts of an older submission of the same form.</summary>
    public abstract Task DeleteAsync(WarehouseContext context, int submissionKey, CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <param name="facts">The facts, made as they are written.</param>
/// <param name="members">The members of reported dimensions that the facts point at; the same one may come again and again.</param>
/// <param name="columns">Where the sheet's columns stand; written and deleted with the facts.</param>
public sealed class FactBatch<TFact>(
    IEnumerable<TFact> facts,
    IEnumerable<ReportedMember> members,
    IReadOnlyList<SourceColumn> columns
) : FactBatch
    where TFact : Fact
{
    private static readonly bool PointsAtMembers = typeof(TFact)
        .GetProperties()
        .Any(column =>
            column.GetCustomAttribute<ReferencesAttribute>()?.Dimension.IsSubclassOf(typeof(ReportedMember)) ?? false
        );

    public override bool ReportsMembers => PointsAtMembers;

    public override FactBatch Prepared(IModel model) =>
        new FactBatch<TFact>(
            [.. new RowGuard<TFact>(model.FindEntityType(typeof(TFact))!).Checked(facts)],
            [.. members],
            columns
        );

    public override async Task<long> WriteAsync(
        IBulkWriter writer,
        WarehouseContext context,
        CancellationToken cancellationToken
    )
    {
        foreach (var member in members.DistinctBy(member => (member.GetType(), member.Key)))
        {
            if (await context.FindAsync(member.GetType(), [member.Key], cancellationToken) is null)
            {
                context.Add(member);
            }
        }
        await context.SaveChangesAsync(cancellationToken);
        await writer.WriteAsync(context, columns, cancellationToken);
        return await writer.WriteAsync(context, facts, cancellationToken);
    }

    public override async Task DeleteAsync(
        WarehouseContext context,
        int submissionKey,
        CancellationToken cancellationToken
    )
    {
        await context
            .Set<TFact>()
            .Where(fact => fact.SubmissionKey == submissionKey)
            .ExecuteDeleteAsync(cancellationToken);
        await context
            .SourceColumns.Where(column => column.SubmissionKey == submissionKey)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
