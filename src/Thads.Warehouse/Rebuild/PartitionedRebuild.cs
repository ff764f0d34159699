using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Replaces facts and marts in place, part by part: the facts of a submission are made beside the warehouse and swapped in by a transaction
/// of their own, and the marts a year at a time. Readers see the old rows of a part until the new ones are whole, loads go on in between,
/// and the server's log holds one part at a time and not the whole warehouse. May be killed at any point and run again.
/// </summary>
public sealed class PartitionedRebuild(
    IWarehouseProvider provider,
    WarehouseBuilder builder,
    IBulkWriter bulkWriter,
    MemberHistories histories,
    MartRefresher refresher
)
{
    /// <summary>The caller holds it, so that one rebuild runs at a time.</summary>
    internal const string LockName = "rebuild";

    /// <param name="progress">Is told the share of the submissions that is done; no transaction is open then.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    /// <returns>How many submissions gave facts.</returns>
    /// <remarks>A submission that gives no facts is set aside, and keeps nobody from the others.</remarks>
    public async Task<int> RunAsync(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        await using var log = provider.CreateContext();
        var requests = await log
            .MartRefreshRequests.Select(request => request.RequestId)
            .ToListAsync(cancellationToken);
        await InTransactionAsync(
            async context =>
            {
                await OfficeStructure.ReplaceAsync(context, cancellationToken);
                await context.SetAsideSubmissions.ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken
        );
        await DeleteStraysAsync(cancellationToken);
        var reference = await ReferenceData.LoadAsync(log, cancellationToken);
        var accepted = await log
            .Submissions.AsNoTracking()
            .Where(s => s.AcceptedAt != null)
            .OrderBy(s => s.SubmissionId)
            .ToListAsync(cancellationToken);
        var (done, built) = (0, 0);
        foreach (var submission in accepted)
        {
            built += await ReplaceAsync(log, submission, reference, cancellationToken) ? 1 : 0;
            progress?.Report((double)++done / accepted.Count);
        }
        await InTransactionAsync(
            async context =>
            {
                await SubmissionLoader.LockAllAsync(context, cancellationToken);
                await histories.SettleAllAsync(context, cancellationToken);
            },
            cancellationToken
        );
        await refresher.RefreshYearsAsync(cancellationToken);
        // What was asked for before all this began has been done by it.
        await log
            .MartRefreshRequests.Where(request => requests.Contains(request.RequestId))
            .ExecuteDeleteAsync(cancellationToken);
        return built;
    }

    /// <returns>Whether the submission gave facts: one that is superseded has only its row in the audit dimension.</returns>
    private async Task<bool> ReplaceAsync(
        WarehouseContext log,
        Submission submission,
        ReferenceData reference,
        CancellationToken cancellationToken
    )
    {
        // Read before anything is locked.
        var (facts, aside) = await ReplayAsync(log, submission, reference, cancellationToken);
        var isBuilt = false;
        await InTransactionAsync(
            async context =>
            {
                await SubmissionLoader.LockAsync(context, submission.OfficeCode!, cancellationToken);
                var now = await context
                    .Submissions.AsNoTracking()
                    .SingleAsync(s => s.SubmissionId == submission.SubmissionId, cancellationToken);
                isBuilt = facts is not null && now.Status == SubmissionStatus.Loaded;
                await context.Database.ExecuteSqlRawAsync(DeleteFacts(context), [now.SubmissionId], cancellationToken);
                await SetDimensionAsync(context, now, cancellationToken);
                if (aside is not null && now.Status == SubmissionStatus.Loaded)
                {
                    context.SetAsideSubmissions.Add(aside);
                    await context.SaveChangesAsync(cancellationToken);
                }
                if (isBuilt)
                {
                    await facts!.WriteAsync(bulkWriter, context, cancellationToken);
                    if (facts.ReportsMembers)
                    {
                        await histories.SettleAsync(context, now.OfficeCode!, cancellationToken);
                    }
                }
            },
            cancellationToken
        );
        return isBuilt;
    }

    private async Task<(FactBatch? Facts, SetAsideSubmission? Aside)> ReplayAsync(
        WarehouseContext log,
        Submission submission,
        ReferenceData reference,
        CancellationToken cancellationToken
    )
    {
        if (submission.Status != SubmissionStatus.Loaded)
        {
            return (null, null);
        }
        try
        {
            return (await builder.ReplayAsync(log, submission, asOf: null, reference, cancellationToken), null);
        }
        catch (ReplayException e)
        {
            return (null, builder.SetAside(submission, e.Message));
        }
    }

    private static async Task SetDimensionAsync(
        WarehouseContext context,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        var row = SubmissionLoader.DimensionOf(submission, submission.Status == SubmissionStatus.Loaded);
        var known = await context.SubmissionDimension.SingleOrDefaultAsync(
            s => s.SubmissionKey == submission.SubmissionId,
            cancellationToken
        );
        if (known is null)
        {
            context.SubmissionDimension.Add(row);
        }
        else
        {
            context.Entry(known).CurrentValues.SetValues(row);
        }
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deletes, table by table, what belongs to no accepted submission at all; nearly always that is nothing.</summary>
    private async Task DeleteStraysAsync(CancellationToken cancellationToken)
    {
        using var model = provider.CreateContext();
        foreach (var table in BySubmission(model).Append("dw.dim_submission"))
        {
            await InTransactionAsync(
                context =>
                    context.Database.ExecuteSqlRawAsync(
                        provider.Dialect(
                            $"""
                            delete from {table}
                            where submission_key <> 0
                                and submission_key not in (
                                    select submission_id from etl.submission where accepted_at is not null
                                )
                            """
                        ),
                        cancellationToken
                    ),
                cancellationToken
            );
        }
    }

    private string DeleteFacts(WarehouseContext context) =>
        provider.Dialect(
            string.Join(
                ";\n",
                BySubmission(context).Select(table => $"delete from {table} where submission_key = {{0}}")
            )
        );

    /// <summary>Every table that is filled from a submission's workbook, named as the SQL files name them.</summary>
    private static IEnumerable<string> BySubmission(WarehouseContext context) =>
        WarehouseTables
            .Facts.Select(type => $"dw.{context.Model.FindEntityType(type)!.GetTableName()}")
            .Append("dw.source_column");

    private async Task InTransactionAsync(Func<WarehouseContext, Task> work, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await work(context);
        await transaction.CommitAsync(cancellationToken);
    }
}
