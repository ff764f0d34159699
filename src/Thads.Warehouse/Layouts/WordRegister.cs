using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Layouts;

/// <summary>
/// Keeps the words that hold everywhere, with their history. A word is never changed: what is said of it later takes its place, and it
/// stays, retired, for what was read by it.
/// </summary>
public sealed class WordRegister(IWarehouseProvider provider, AuditTrail trail, TimeProvider clock)
{
    private const int LongestReason = 400;

    /// <summary>Newest first, retired ones too.</summary>
    public async Task<IReadOnlyList<WordRecord>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .Set<WordRecord>()
            .AsNoTracking()
            .Where(word => word.LayoutId == null)
            .OrderByDescending(word => word.WordId)
            .ToListAsync(cancellationToken);
    }

    /// <returns>Null where there is no such word, or it is one of a layout.</returns>
    public async Task<WordRecord?> FindAsync(int wordId, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context
            .Set<WordRecord>()
            .AsNoTracking()
            .SingleOrDefaultAsync(word => word.WordId == wordId && word.LayoutId == null, cancellationToken);
    }

    /// <summary>What was read by a word, or is being read again for it, newest first.</summary>
    public async Task<IReadOnlyList<Submission>> ReadByAsync(int wordId, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var read = context.Set<SubmissionWord>().Where(word => word.WordId == wordId).Select(word => word.SubmissionId);
        return await context
            .Submissions.AsNoTracking()
            .Where(submission => read.Contains(submission.SubmissionId))
            .OrderByDescending(submission => submission.SubmissionId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Saves what a word means. What was said of the same word before is retired by it; where that was the same, nothing is saved.
    /// </summary>
    /// <param name="word">The word; whether it makes sense is for whoever knows the forms to say.</param>
    /// <param name="isSame">Whether another text is the same word, as workbooks are read.</param>
    /// <param name="submissionId">The submission whose finding asked; null for none.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public async Task<SavedWord> SaveAsync(
        TaughtWord word,
        Func<string, bool> isSame,
        int? submissionId,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        // The sequence's row makes whoever says something at the same moment wait.
        var id = await context.NextKeysAsync(KeySequence.Words, 1, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var before = (
            await context
                .Set<WordRecord>()
                .Where(known =>
                    known.LayoutId == null
                    && known.RetiredAt == null
                    && known.ListName == word.List
                    && known.FormCode == word.Form
                )
                .ToListAsync(cancellationToken)
        ).FindAll(known => isSame(known.Text));
        if (before.Find(known => known.Means == word.Means) is { } same)
        {
            return new SavedWord(same.WordId, IsNew: false);
        }
        foreach (var known in before)
        {
            (known.RetiredBy, known.RetiredAt) = (by.Name, now);
            known.RetiredReason = string.Create(CultureInfo.InvariantCulture, $"→ {word.Means} ({id})");
        }
        context.Add(
            new WordRecord
            {
                WordId = id,
                ListName = word.List,
                FormCode = word.Form,
                Text = word.Text,
                Means = word.Means,
                SubmissionId = submissionId,
                TaughtBy = by.Name,
                TaughtAt = now,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await ReferenceChanges.NoteAsync(context, cancellationToken);
        await AuditAsync(
            context,
            by,
            AuditActions.WordTaught,
            id,
            $"{word.List}: {word.Text} = {word.Means}",
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return new SavedWord(id, IsNew: true);
    }

    /// <summary>Takes a word back. What was read by it stays as it was accepted, and remembers it.</summary>
    public async Task<RetireOutcome> RetireAsync(
        int wordId,
        string reason,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        if (WrittenReason.Of(reason) is not { } why)
        {
            return RetireOutcome.ReasonMissing;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var row = context.Set<WordRecord>().Where(word => word.WordId == wordId && word.LayoutId == null);
        // Makes another who takes it back wait.
        await row.ExecuteUpdateAsync(set => set.SetProperty(w => w.Means, w => w.Means), cancellationToken);
        switch (await row.SingleOrDefaultAsync(cancellationToken))
        {
            case null:
                return RetireOutcome.Unknown;
            case { RetiredAt: not null }:
                return RetireOutcome.AlreadyRetired;
            case var word:
                (word.RetiredBy, word.RetiredAt) = (by.Name, clock.GetUtcNow().UtcDateTime);
                word.RetiredReason = why.Truncate(LongestReason);
                await context.SaveChangesAsync(cancellationToken);
                await ReferenceChanges.NoteAsync(context, cancellationToken);
                await AuditAsync(context, by, AuditActions.WordRetired, wordId, why, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return RetireOutcome.Retired;
        }
    }

    private Task AuditAsync(
        WarehouseContext context,
        Actor by,
        string action,
        int wordId,
        string what,
        CancellationToken cancellationToken
    ) =>
        trail.AppendAsync(
            context,
            by,
            new AuditEntry(
                action,
                string.Create(CultureInfo.InvariantCulture, $"word:{wordId}"),
                Detail: new Dictionary<string, string?> { ["what"] = what }
            ),
            cancellationToken
        );
}
