using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Layouts;

namespace Thads.Warehouse.Layouts;

/// <summary>Which words that hold everywhere a submission was read by; in the caller's transaction.</summary>
public static class SubmissionWords
{
    public static async Task<IReadOnlyList<int>> OfAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<SubmissionWord>()
            .Where(word => word.SubmissionId == submissionId)
            .Select(word => word.WordId)
            .ToListAsync(cancellationToken);

    /// <summary>The same of every submission that any word was used for.</summary>
    public static async Task<ILookup<int, int>> AllAsync(
        WarehouseContext context,
        CancellationToken cancellationToken
    ) =>
        (await context.Set<SubmissionWord>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(
            word => word.SubmissionId,
            word => word.WordId
        );

    /// <summary>Adds those that are not written down yet.</summary>
    public static async Task AddAsync(
        WarehouseContext context,
        int submissionId,
        IEnumerable<int> words,
        CancellationToken cancellationToken
    )
    {
        var known = await OfAsync(context, submissionId, cancellationToken);
        foreach (var word in words.Except(known))
        {
            context.Add(new SubmissionWord { SubmissionId = submissionId, WordId = word });
        }
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes down what a submission was accepted by, and nothing else.</summary>
    public static async Task ReplaceAsync(
        WarehouseContext context,
        int submissionId,
        IReadOnlyCollection<int> words,
        CancellationToken cancellationToken
    )
    {
        await context
            .Set<SubmissionWord>()
            .Where(word => word.SubmissionId == submissionId && !words.Contains(word.WordId))
            .ExecuteDeleteAsync(cancellationToken);
        await AddAsync(context, submissionId, words, cancellationToken);
    }
}
