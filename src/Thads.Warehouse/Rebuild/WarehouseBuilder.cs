using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Builds facts, the dimensions that follow from them and marts from what was accepted of the submissions in the log, and today's structure
/// of offices from their successions. A submission that gives no facts is set aside, and keeps nobody from the others.
/// </summary>
public sealed class WarehouseBuilder(
    ISubmissionReplay replay,
    IBulkWriter bulkWriter,
    TimeProvider clock,
    IStepObserver observer
)
{
    private const int LongestReason = 4_000;

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
    /// <returns>
    /// How many submissions gave facts. The others, of which what was accepted cannot be had any more, are in
    /// <see cref="WarehouseContext.SetAsideSubmissions"/> of the target.
    /// </returns>
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
        var (done, built) = (0, 0);
        foreach (var submission in accepted.Where(s => current.Contains(s.SubmissionId)))
        {
            try
            {
                var facts = await ReplayAsync(log, submission, asOf, reference, cancellationToken);
                await facts.WriteAsync(bulkWriter, target, cancellationToken);
                built++;
            }
            catch (ReplayException e)
            {
                target.SetAsideSubmissions.Add(SetAside(submission, e.Message));
            }
            progress?.Report((double)++done / current.Count);
        }
        await target.SaveChangesAsync(cancellationToken);
        await new MemberHistories(targetProvider).SettleAllAsync(target, cancellationToken);
        await new MartRefresher(targetProvider, clock, observer).RefreshAllAsync(target, cancellationToken);
        return built;
    }

    /// <summary>The facts of the last reading that was decided on by then. They are whole before any of them is written.</summary>
    /// <exception cref="ReplayException">What was accepted of it cannot be had any more.</exception>
    internal async Task<FactBatch> ReplayAsync(
        WarehouseContext log,
        Submission submission,
        DateTime? asOf,
        ReferenceData reference,
        CancellationToken cancellationToken
    )
    {
        var accepted =
            await log
                .SubmissionReadings.AsNoTracking()
                .Where(reading => reading.SubmissionId == submission.SubmissionId)
                .Where(reading => asOf == null || reading.RecordedAt <= asOf)
                .OrderByDescending(reading => reading.Ordinal)
                .FirstOrDefaultAsync(cancellationToken)
            ?? throw new ReplayException("What was accepted of it is not in the log (etl.submission_reading).");
        try
        {
            return replay.Replay(submission, accepted, reference).Prepared(log.Model);
        }
        catch (Exception e) when (e is RowRejectedException or UnknownMemberException)
        {
            throw new ReplayException(e.Message);
        }
    }

    /// <summary>What is noted of a submission that gives no facts.</summary>
    internal SetAsideSubmission SetAside(Submission submission, string why)
    {
        var reason = $"Submission {submission.SubmissionId} is set aside: {why}";
        return new SetAsideSubmission
        {
            SubmissionId = submission.SubmissionId,
            FileName = submission.FileName,
            Reason = reason.Truncate(LongestReason),
            SetAsideAt = clock.GetUtcNow().UtcDateTime,
        };
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
        await target.SetAsideSubmissions.ExecuteDeleteAsync(cancellationToken);
        await target.SourceColumns.ExecuteDeleteAsync(cancellationToken);
        await target.SubmissionDimension.Where(s => s.SubmissionKey != 0).ExecuteDeleteAsync(cancellationToken);
    }

    private static Task ClearFactsAsync<TFact>(WarehouseContext target, CancellationToken cancellationToken)
        where TFact : Fact => target.Set<TFact>().ExecuteDeleteAsync(cancellationToken);

    private static Task ClearMembersAsync<TMember>(WarehouseContext target, CancellationToken cancellationToken)
        where TMember : ReportedMember =>
        target.Set<TMember>().Where(member => member.Key != 0).ExecuteDeleteAsync(cancellationToken);
}
