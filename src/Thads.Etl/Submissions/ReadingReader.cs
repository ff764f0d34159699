using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Submissions;

/// <summary>Reads which workbooks read differently now from what was accepted, as the last comparison found it.</summary>
public sealed class ReadingReader(IWarehouseProvider provider)
{
    private const int MostCells = 200;

    /// <summary>Those to be decided on first, in the order of the submissions.</summary>
    public async Task<IReadOnlyList<ReadingView>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var found = await (
            from review in context.ReadingReviews.AsNoTracking()
            join submission in context.Submissions.AsNoTracking() on review.SubmissionId equals submission.SubmissionId
            where submission.Status == SubmissionStatus.Loaded
            orderby review.SubmissionId
            select new { review, submission }
        ).ToListAsync(cancellationToken);
        var cells = (
            await context
                .ReadingDifferences.AsNoTracking()
                .Where(difference => difference.Ordinal <= MostCells)
                .OrderBy(difference => difference.SubmissionId)
                .ThenBy(difference => difference.Ordinal)
                .ToListAsync(cancellationToken)
        ).ToLookup(difference => difference.SubmissionId);
        return
        [
            .. found
                .Select(one => new ReadingView(
                    one.review.SubmissionId,
                    one.submission.FileName,
                    one.submission.FormCode!,
                    one.submission.OfficeCode!,
                    one.submission.StatYear!.Value,
                    one.submission.Months!.Value,
                    one.review.FoundAt,
                    one.review.DifferenceCount,
                    one.review.Failure,
                    one.review.IsDamaged,
                    one.review.CanBeAccepted,
                    one.submission.Approval == SubmissionApproval.Returned,
                    one.review.KeptBy,
                    one.review.KeptAt,
                    one.review.KeptReason,
                    [.. cells[one.review.SubmissionId]]
                ))
                .OrderBy(one => one.IsOpen ? 0 : 1)
                .ThenBy(one => one.SubmissionId),
        ];
    }
}
