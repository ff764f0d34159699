using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Rebuild;

/// <summary>
/// Reads the workbook of every current submission again and writes down where it reads differently from what was accepted. No figure
/// changes by that: the province decides (<see cref="ReadingDecisions"/>).
/// </summary>
public sealed class ReadingAudit(IWarehouseProvider provider, IReadingComparison comparison, TimeProvider clock)
{
    private const int LongestText = 4_000;

    /// <summary>Reads them all. May be run again at any time.</summary>
    /// <returns>How many workbooks were read.</returns>
    public async Task<int> CompareAllAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var loaded = await context
            .Submissions.AsNoTracking()
            .Where(s => s.Status == SubmissionStatus.Loaded)
            .OrderBy(s => s.SubmissionId)
            .ToListAsync(cancellationToken);
        var known = await context
            .ReadingReviews.AsNoTracking()
            .ToDictionaryAsync(review => review.SubmissionId, cancellationToken);
        var words = await SubmissionWords.AllAsync(context, cancellationToken);
        foreach (var submission in loaded)
        {
            if (await ReadAsync(context, submission.SubmissionId, cancellationToken) is not { } accepted)
            {
                continue; // Nothing to compare with: a rebuild sets it aside and says so.
            }
            var then = reference.WithWords([.. words[submission.SubmissionId]]);
            var (review, differences) = await CompareAsync(context, submission, accepted, then, cancellationToken);
            var before = known.GetValueOrDefault(submission.SubmissionId);
            if (before?.ReadingHash != review?.ReadingHash)
            {
                await WriteAsync(submission.SubmissionId, review, differences, cancellationToken);
            }
        }
        await ForgetOthersAsync([.. loaded.Select(s => s.SubmissionId)], [.. known.Keys], cancellationToken);
        return loaded.Count;
    }

    private static Task<SubmissionReading?> ReadAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    ) =>
        context
            .SubmissionReadings.AsNoTracking()
            .Where(reading => reading.SubmissionId == submissionId)
            .OrderByDescending(reading => reading.Ordinal)
            .FirstOrDefaultAsync(cancellationToken);

    private async Task<(ReadingReview?, IReadOnlyList<CellDifference>)> CompareAsync(
        WarehouseContext context,
        Submission submission,
        SubmissionReading accepted,
        ReferenceData reference,
        CancellationToken cancellationToken
    )
    {
        if (await context.StoredBytesAsync(submission.ContentHash, cancellationToken) is not { } bytes)
        {
            return (null, []); // It was erased: what was accepted of it stands.
        }
        var isDamaged = RecordedReading.HashOf(bytes) != submission.ContentHash;
        if (isDamaged)
        {
            var failure = $"The stored bytes of submission {submission.SubmissionId} are not those that were received.";
            return (
                Review(submission, new ComparedReading(0, [], RecordedReading.HashOf(bytes), failure, null), isDamaged),
                []
            );
        }
        try
        {
            var read = comparison.Compare(submission, bytes, accepted, reference, cancellationToken);
            return read.IsSame ? (null, []) : (Review(submission, read, isDamaged), read.Differences);
        }
        catch (ReplayException)
        {
            return (null, []); // What was accepted is gone: a rebuild sets it aside and says so.
        }
    }

    private ReadingReview Review(Submission submission, ComparedReading read, bool isDamaged) =>
        new()
        {
            SubmissionId = submission.SubmissionId,
            Reader = comparison.Reader,
            FoundAt = clock.GetUtcNow().UtcDateTime,
            ReadingHash = read.ReadingHash,
            DifferenceCount = read.DifferenceCount,
            Failure = read.Failure?.Truncate(LongestText),
            IsDamaged = isDamaged,
            CanBeAccepted = read.Now is not null,
        };

    /// <summary>Replaces what was known of a submission, whose new reading nobody has decided on yet.</summary>
    private async Task WriteAsync(
        int submissionId,
        ReadingReview? review,
        IReadOnlyList<CellDifference> differences,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await ClearAsync(context, submissionId, cancellationToken);
        if (review is not null)
        {
            context.ReadingReviews.Add(review);
            context.ReadingDifferences.AddRange(
                differences.Select(
                    (difference, index) =>
                        new ReadingDifference
                        {
                            SubmissionId = submissionId,
                            Ordinal = index + 1,
                            Sheet = difference.Sheet,
                            Cell = difference.Cell,
                            ColumnCode = difference.ColumnCode,
                            Accepted = difference.Accepted?.Truncate(LongestText),
                            Now = difference.Now?.Truncate(LongestText),
                        }
                )
            );
            await context.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What has been superseded since is nobody's to decide on.</summary>
    private async Task ForgetOthersAsync(
        HashSet<int> loaded,
        IReadOnlyList<int> known,
        CancellationToken cancellationToken
    )
    {
        foreach (var submissionId in known.Where(id => !loaded.Contains(id)))
        {
            await WriteAsync(submissionId, review: null, [], cancellationToken);
        }
    }

    internal static async Task ClearAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    )
    {
        await context
            .ReadingDifferences.Where(difference => difference.SubmissionId == submissionId)
            .ExecuteDeleteAsync(cancellationToken);
        await context
            .ReadingReviews.Where(review => review.SubmissionId == submissionId)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
