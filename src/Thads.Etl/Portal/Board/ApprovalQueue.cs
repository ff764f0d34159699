using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Portal.Board;

/// <summary>What is loaded and waits for the province's word, oldest first.</summary>
public sealed class ApprovalQueue(IWarehouseProvider provider, SubmissionReviews reviews)
{
    /// <summary>So many are listed, and approved in one action.</summary>
    public const int Most = 100;

    /// <param name="year">Of one period; null for all.</param>
    /// <param name="months">Of one period; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<QueuedSubmission>> ReadAsync(
        int? year,
        int? months,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var rows = await Waiting(context)
            .Where(s => (year == null || s.StatYear == year) && (months == null || s.Months == months))
            .OrderBy(s => s.AcceptedAt)
            .ThenBy(s => s.SubmissionId)
            .Take(Most)
            .Select(s => new
            {
                Submission = s,
                Warnings = context
                    .SubmissionFindings.Where(f => f.SubmissionId == s.SubmissionId && f.Severity == "warning")
                    .Sum(f => f.CellCount),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new QueuedSubmission(row.Submission, row.Warnings));
    }

    /// <summary>The neighbours of a submission in the order of the queue, whether or not it waits itself.</summary>
    public async Task<(int? Previous, int? Next)> NeighboursAsync(Submission of, CancellationToken cancellationToken)
    {
        var (at, id) = (of.AcceptedAt, of.SubmissionId);
        await using var context = provider.CreateContext();
        var previous = await Waiting(context)
            .Where(s => s.AcceptedAt < at || (s.AcceptedAt == at && s.SubmissionId < id))
            .OrderByDescending(s => s.AcceptedAt)
            .ThenByDescending(s => s.SubmissionId)
            .Select(s => (int?)s.SubmissionId)
            .FirstOrDefaultAsync(cancellationToken);
        var next = await Waiting(context)
            .Where(s => s.AcceptedAt > at || (s.AcceptedAt == at && s.SubmissionId > id))
            .OrderBy(s => s.AcceptedAt)
            .ThenBy(s => s.SubmissionId)
            .Select(s => (int?)s.SubmissionId)
            .FirstOrDefaultAsync(cancellationToken);
        return (previous, next);
    }

    /// <summary>
    /// Approves those of the submissions that wait and had no warning, each as a decision of its own: whoever listed them saw nothing else.
    /// </summary>
    /// <returns>How many were approved.</returns>
    public async Task<int> ApproveAsync(IReadOnlyCollection<int> ids, Actor actor, CancellationToken cancellationToken)
    {
        List<int> clean;
        await using (var context = provider.CreateContext())
        {
            clean = await Waiting(context)
                .Where(s => ids.Contains(s.SubmissionId))
                .Where(s =>
                    !context.SubmissionFindings.Any(f => f.SubmissionId == s.SubmissionId && f.Severity == "warning")
                )
                .OrderBy(s => s.SubmissionId)
                .Select(s => s.SubmissionId)
                .ToListAsync(cancellationToken);
        }
        var approved = 0;
        foreach (var id in clean)
        {
            approved += await reviews.ApproveAsync(id, actor, cancellationToken) == ReviewOutcome.Decided ? 1 : 0;
        }
        return approved;
    }

    private static IQueryable<Submission> Waiting(WarehouseContext context) =>
        context
            .Submissions.AsNoTracking()
            .Where(s => s.Status == SubmissionStatus.Loaded && s.Approval == SubmissionApproval.None);
}
