using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Builds facts, the dimensions that follow from them and marts from the log of accepted submissions, and today's structure of offices from
/// their successions.
/// </summary>
public sealed class WarehouseBuilder(
    ISubmissionReplay replay,
    IBulkWriter bulkWriter,
    TimeProvider clock,
    IStepObserver observer
)
{
    /// <summary>
    /// Reads the log through one context and fills the warehouse behind another, inside the transaction that the caller has begun there.
    /// The two may be the same.
    /// </summary>
    /// <param name="log">Where the submissions are.</param>
    /// <param name="target">Where the warehouse is to be.</param>
    /// <param name="targetProvider">The target's engine.</param>
    /// <param name="asOf">The moment whose knowledge is wanted: what was accepted later is left out. Null for all.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellationToken">Stops the building; nothing may be committed then.</param>
    /// <returns>How many submissions gave facts.</returns>
    /// <exception cref="ReplayException">A stored submission no longer gives what was accepted; nothing may be committed then.</exception>
    public async Task<int> BuildAsync(
        WarehouseContext log,
        WarehouseContext target,
        IWarehouseProvider targetProvider,
        DateTime? asOf,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        await ClearAsync(target, cancellationToken);
        await OfficeStructure.ReplaceAsync(target, cancellationToken);
        var accepted = await log
            .Submissions.AsNoTracking()
            .Where(s => s.AcceptedAt != null && (asOf == null || s.AcceptedAt <= asOf))
            .OrderBy(s => s.SubmissionId)
            .ToListAsync(cancellationToken);
        foreach (var submission in accepted.Where(s => s.SupersededAt > asOf))
        {
            submission.SupersededAt = null;
        }
        // Of the accepted submissions of one slot, the one received last is current: a fact of the log, not of any table built from it.
        var current = accepted
            .GroupBy(s => (s.FormCode, s.OfficeCode, s.StatYear, s.Months))
            .Select(slot => slot.Max(s => s.SubmissionId))
            .ToHashSet();
        target.SubmissionDimension.AddRange(
            accepted.Select(s => SubmissionLoader.DimensionOf(s, current.Contains(s.SubmissionId)))
        );
        await target.SaveChangesAsync(cancellationToken);
        target.ChangeTracker.Clear();

        var reference = await ReferenceData.LoadAsync(target, cancellationToken);
        var done = 0;
        foreach (var submission in accepted.Where(s => current.Contains(s.SubmissionId)))
        {
            var facts = await ReplayAsync(log, submission, reference, cancellationToken);
            await facts.WriteAsync(bulkWriter, target, cancellationToken);
            progress?.Report((double)++done / current.Count);
        }
        await new MemberHistories(targetProvider).SettleAllAsync(target, cancellationToken);
        await new MartRefresher(targetProvider, clock, observer).RefreshAllAsync(target, cancellationToken);
        return current.Count;
    }

    private static async Task ClearAsync(WarehouseContext target, CancellationToken cancellationToken)
    {
        foreach (var fact in WarehouseTables.Facts)
        {
            await Generic.CallAsync(typeof(WarehouseBuilder), nameof(ClearFactsAsync), fact, target, cancellationToken);
        }
        foreach (var member in WarehouseTables.ReportedMembers)
        {
            await Generic.CallAsync(
                typeof(WarehouseBuilder),
                nameof(ClearMembersAsync),
                member,
                target,
                cancellationToken
            );
        }
        await target.SourceColumns.ExecuteDeleteAsync(cancellationToken);
        await target.SubmissionDimension.Where(s => s.SubmissionKey != 0).ExecuteDeleteAsync(cancellationToken);
    }

    private static Task ClearFactsAsync<TFact>(WarehouseContext target, CancellationToken cancellationToken)
        where TFact : Fact => target.Set<TFact>().ExecuteDeleteAsync(cancellationToken);

    private static Task ClearMembersAsync<TMember>(WarehouseContext target, CancellationToken cancellationToken)
        where TMember : ReportedMember =>
        target.Set<TMember>().Where(member => member.Key != 0).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The facts that an accepted submission gives, before any of them is written.</summary>
    /// <exception cref="ReplayException">The stored submission no longer gives what was accepted.</exception>
    internal async Task<FactBatch> ReplayAsync(
        WarehouseContext log,
        Submission submission,
        ReferenceData reference,
        CancellationToken cancellationToken
    )
    {
        var bytes = await log
            .SubmissionContents.Where(content => content.ContentHash == submission.ContentHash)
            .Select(content => content.Bytes)
            .SingleAsync(cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == submission.ContentHash
            ? replay.Replay(submission, bytes, reference, cancellationToken)
            : throw new ReplayException(
                $"The stored bytes of submission {submission.SubmissionId} are not those that were received."
            );
    }
}
