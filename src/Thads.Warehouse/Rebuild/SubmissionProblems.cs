using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Rebuild;

/// <summary>Reads what is wrong with accepted submissions, as the last rebuild and the last reading of the workbooks found it.</summary>
public static class SubmissionProblems
{
    /// <summary>Set aside first, then those whose bytes are damaged.</summary>
    /// <param name="built">The warehouse that was built.</param>
    /// <param name="log">Where the submissions are; null for the same.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<SubmissionProblem>> ReadAsync(
        WarehouseContext built,
        WarehouseContext? log,
        CancellationToken cancellationToken
    )
    {
        log ??= built;
        var aside = await built
            .SetAsideSubmissions.AsNoTracking()
            .OrderBy(s => s.SubmissionId)
            .Select(s => new SubmissionProblem(s.SubmissionId, s.FileName, true, s.Reason))
            .ToListAsync(cancellationToken);
        var damaged = await log
            .ReadingReviews.AsNoTracking()
            .Where(review => review.IsDamaged)
            .Join(
                log.Submissions,
                review => review.SubmissionId,
                s => s.SubmissionId,
                (review, s) => new { review, s.FileName }
            )
            .OrderBy(r => r.review.SubmissionId)
            .ToListAsync(cancellationToken);
        return
        [
            .. aside,
            .. damaged.Select(r => new SubmissionProblem(r.review.SubmissionId, r.FileName, false, r.review.Failure!)),
        ];
    }

    /// <summary>The submissions whose workbook reads differently now, and on which the province has not decided.</summary>
    public static async Task<IReadOnlyList<int>> OpenReadingsAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    ) =>
        await context
            .ReadingReviews.Where(review => review.KeptAt == null && !review.IsDamaged)
            .OrderBy(review => review.SubmissionId)
            .Select(review => review.SubmissionId)
            .ToListAsync(cancellationToken);
}
