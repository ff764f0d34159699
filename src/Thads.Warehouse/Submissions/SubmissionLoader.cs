using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Warehouse.Submissions;

/// <summary>Loads a validated submission: everything it changes, it changes in the caller's one transaction.</summary>
public sealed class SubmissionLoader(
    SubmissionLog log,
    IBulkWriter bulkWriter,
    MemberHistories histories,
    TimeProvider clock,
    IStepObserver observer
)
{
    /// <summary>
    /// Makes every other loader of this office wait until the transaction ends. Taken before the office's history is read, so that rules
    /// across periods and forms see what they will stand beside.
    /// </summary>
    public static async Task LockAsync(WarehouseContext context, string officeCode, CancellationToken cancellationToken)
    {
        var row = context.LoadLocks.Where(l => l.OfficeCode == officeCode);
        var taken = await row.ExecuteUpdateAsync(
            set => set.SetProperty(l => l.TimesTaken, l => l.TimesTaken + 1),
            cancellationToken
        );
        if (taken == 0)
        {
            context.LoadLocks.Add(new LoadLock { OfficeCode = officeCode, TimesTaken = 1 });
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Makes every loader wait until the transaction ends, and waits for those that are at work.</summary>
    public static Task LockAllAsync(WarehouseContext context, CancellationToken cancellationToken) =>
        context.LoadLocks.ExecuteUpdateAsync(
            set => set.SetProperty(l => l.TimesTaken, l => l.TimesTaken + 1),
            cancellationToken
        );

    /// <summary>
    /// Accepts the submission. If a later one of the same slot was accepted before, this one is superseded at once and loads no facts;
    /// otherwise its facts take the place of the older one's.
    /// </summary>
    public async Task LoadAsync(
        WarehouseContext context,
        LoadableSubmission loadable,
        CancellationToken cancellationToken
    )
    {
        var submission = await context.Submissions.SingleAsync(
            s => s.SubmissionId == loadable.SubmissionId,
            cancellationToken
        );
        var slot = await context
            .Submissions.Where(s =>
                s.FormCode == loadable.FormCode
                && s.OfficeCode == loadable.OfficeCode
                && s.StatYear == loadable.StatYear
                && s.Months == loadable.Months
                && s.AcceptedAt != null
            )
            .ToListAsync(cancellationToken);
        var current = slot.SingleOrDefault(s => s.Status == SubmissionStatus.Loaded);
        var now = clock.GetUtcNow().UtcDateTime;
        submission.FormCode = loadable.FormCode;
        submission.OfficeCode = loadable.OfficeCode;
        submission.StatYear = loadable.StatYear;
        submission.Months = loadable.Months;
        submission.SheetName = loadable.SheetName;
        submission.LayoutId = loadable.LayoutId;
        submission.FiguresHash = loadable.FiguresHash;
        submission.AcceptedAt = now;
        submission.Version = slot.Count + 1;
        context.SubmissionReadings.Add(loadable.Reading.ToRow(submission.SubmissionId, 1, now, submission.Sender));
        AddSums(context, loadable);

        var isOutdated = current is not null && current.SubmissionId > submission.SubmissionId;
        if (isOutdated)
        {
            submission.SupersededAt = now;
        }
        else if (current is not null)
        {
            await SupersedeAsync(context, current, submission, loadable.Facts, cancellationToken);
        }
        observer.Passed(Step.OldFactsDeleted, submission.SubmissionId);
        await SubmissionWords.ReplaceAsync(context, submission.SubmissionId, loadable.Words, cancellationToken);

        context.SubmissionDimension.Add(DimensionOf(submission, isCurrent: !isOutdated));
        await context.SaveChangesAsync(cancellationToken);
        if (!isOutdated)
        {
            submission.FactRows = checked((int)await loadable.Facts.WriteAsync(bulkWriter, context, cancellationToken));
            if (loadable.Facts.ReportsMembers)
            {
                await histories.SettleAsync(context, loadable.OfficeCode, cancellationToken);
            }
        }
        // One that is superseded at once changes no fact, but it may be the first of its slot that was received: it tells of timeliness.
        await RequestRefreshAsync(context, loadable, cancellationToken);
        observer.Passed(Step.FactsWritten, submission.SubmissionId);

        await log.ChangeStatusAsync(
            context,
            submission,
            isOutdated ? SubmissionStatus.Superseded : SubmissionStatus.Loaded,
            isOutdated ? $"submission {current!.SubmissionId} is later" : null,
            cancellationToken
        );
        observer.Passed(Step.StatusWritten, submission.SubmissionId);
    }

    /// <summary>
    /// Takes a newer reading of a loaded submission: its facts, sums and statements become those of the reading, which stands beside the
    /// one that was accepted before. The office and the submission are locked.
    /// </summary>
    public async Task TakeReadingAsync(
        WarehouseContext context,
        Submission submission,
        LoadableSubmission loadable,
        string by,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var id = submission.SubmissionId;
        var earlier = await context.SubmissionReadings.CountAsync(r => r.SubmissionId == id, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        context.SubmissionReadings.Add(loadable.Reading.ToRow(id, earlier + 1, now, by, reason));
        submission.SheetName = loadable.SheetName;
        submission.LayoutId = loadable.LayoutId;
        submission.FiguresHash = loadable.FiguresHash;
        await context.SubmissionTotals.Where(t => t.SubmissionId == id).ExecuteDeleteAsync(cancellationToken);
        await context.SubmissionStatements.Where(s => s.SubmissionId == id).ExecuteDeleteAsync(cancellationToken);
        AddSums(context, loadable);
        await SubmissionWords.ReplaceAsync(context, id, loadable.Words, cancellationToken);
        await context
            .SubmissionDimension.Where(s => s.SubmissionKey == id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.SheetName, loadable.SheetName), cancellationToken);
        await loadable.Facts.DeleteAsync(context, id, cancellationToken);
        submission.FactRows = checked((int)await loadable.Facts.WriteAsync(bulkWriter, context, cancellationToken));
        if (loadable.Facts.ReportsMembers)
        {
            await histories.SettleAsync(context, loadable.OfficeCode, cancellationToken);
        }
        await RequestRefreshAsync(context, loadable, cancellationToken);
    }

    private static void AddSums(WarehouseContext context, LoadableSubmission loadable)
    {
        context.SubmissionTotals.AddRange(
            loadable.Totals.Select(total => new SubmissionTotal
            {
                SubmissionId = loadable.SubmissionId,
                ColumnCode = total.Key,
                Total = total.Value,
            })
        );
        if (loadable.Statement.Length > 0)
        {
            context.SubmissionStatements.Add(
                new SubmissionStatement { SubmissionId = loadable.SubmissionId, Figures = loadable.Statement }
            );
        }
    }

    /// <summary>The audit dimension's row of an accepted submission: a function of the log alone.</summary>
    internal static SubmissionDimension DimensionOf(Submission submission, bool isCurrent) =>
        new()
        {
            SubmissionKey = submission.SubmissionId,
            FormCode = submission.FormCode!,
            OfficeCode = submission.OfficeCode!,
            StatYear = submission.StatYear!.Value,
            Months = submission.Months!.Value,
            FileName = submission.FileName,
            SheetName = submission.SheetName!,
            ContentHash = submission.ContentHash,
            Sender = submission.Sender,
            ReceivedAt = submission.ReceivedAt,
            AcceptedAt = submission.AcceptedAt!.Value,
            SupersededAt = submission.SupersededAt,
            IsCurrent = isCurrent,
        };

    private async Task SupersedeAsync(
        WarehouseContext context,
        Submission old,
        Submission by,
        FactBatch facts,
        CancellationToken cancellationToken
    )
    {
        await facts.DeleteAsync(context, old.SubmissionId, cancellationToken);
        await context
            .SetAsideSubmissions.Where(aside => aside.SubmissionId == old.SubmissionId)
            .ExecuteDeleteAsync(cancellationToken);
        old.SupersededAt = by.AcceptedAt;
        await log.ChangeStatusAsync(
            context,
            old,
            SubmissionStatus.Superseded,
            $"by submission {by.SubmissionId}",
            cancellationToken
        );
        await context
            .SubmissionDimension.Where(s => s.SubmissionKey == old.SubmissionId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.IsCurrent, false).SetProperty(s => s.SupersededAt, by.AcceptedAt),
                cancellationToken
            );
    }

    private static async Task RequestRefreshAsync(
        WarehouseContext context,
        LoadableSubmission loadable,
        CancellationToken cancellationToken
    )
    {
        context.MartRefreshRequests.Add(
            new MartRefreshRequest
            {
                RequestId = await context.NextKeysAsync(KeySequence.MartRefreshRequests, 1, cancellationToken),
                OfficeCode = loadable.TouchesWholeYear ? OfficeDimension.WholeProvince : loadable.OfficeCode,
                StatYear = loadable.StatYear,
                Months = loadable.TouchesWholeYear ? 0 : loadable.Months,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
    }
}
