using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Notices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Submissions;

/// <summary>The log of submissions: files are received into it whole, and each submission's status is kept in it with its history.</summary>
public sealed class SubmissionLog(
    IWarehouseProvider provider,
    AuditTrail trail,
    IOptions<QuotaOptions> quota,
    TimeProvider clock,
    IStepObserver observer
)
{
    private const int LongestText = 4_000;
    private static readonly TimeSpan QuotaWindow = TimeSpan.FromHours(24);

    /// <summary>
    /// One file at a time comes through the door of a process: they would wait for each other in the database anyway, each holding a
    /// connection that what is already inside needs.
    /// </summary>
    private readonly SemaphoreSlim door = new(1);

    /// <summary>
    /// Stores a file and its submission in one transaction. Bytes that already wait or are loaded for the same declaration have no second
    /// effect; bytes that were refused, withdrawn or superseded before are a new submission, since what they were refused for may have
    /// changed. Who belongs to an office declares it, whatever he says: a workbook of another is then refused.
    /// </summary>
    /// <exception cref="ReceiptRefusedException">The bytes were redacted, or the office has sent as much as it may.</exception>
    public async Task<Receipt> ReceiveAsync(ReceivedFile file, CancellationToken cancellationToken) =>
        (await ReceiveIfAsync(file, holds: null, cancellationToken))!;

    /// <summary>Stores a file that was made from what the warehouse held, if that still is as it was when the file's turn comes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="holds">Asked inside the transaction, in which no other file is received; null where nothing has to hold.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <returns>Null where it no longer holds; nothing is stored then.</returns>
    public async Task<Receipt?> ReceiveIfAsync(
        ReceivedFile file,
        Func<WarehouseContext, CancellationToken, Task<bool>>? holds,
        CancellationToken cancellationToken
    )
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
        // What says nothing answers no warning, by whichever way it comes.
        file = file with
        {
            Justification = WrittenReason.Of(file.Justification)?.Truncate(LongestText),
        };
        await door.WaitAsync(cancellationToken);
        try
        {
            return await ReceiveAsync(file, hash, holds, cancellationToken);
        }
        finally
        {
            door.Release();
        }
    }

    private async Task<Receipt?> ReceiveAsync(
        ReceivedFile file,
        string hash,
        Func<WarehouseContext, CancellationToken, Task<bool>>? holds,
        CancellationToken cancellationToken
    )
    {
        var office = file.DeclaredOfficeCode;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        // The sequence's row makes others at the door wait: the same bytes at the same moment are found by the second. If they are, the
        // number is not used up, since nothing is committed.
        var id = await context.NextKeysAsync(KeySequence.Submissions, 1, cancellationToken);
        if (holds is not null && !await holds(context, cancellationToken))
        {
            return null;
        }
        var known = await context
            .Submissions.Where(s =>
                s.ContentHash == hash
                && s.DeclaredFormCode == file.FormCode
                && s.DeclaredOfficeCode == office
                && s.DeclaredPeriodKey == file.PeriodKey
                && s.Status != SubmissionStatus.Rejected
                && s.Status != SubmissionStatus.Superseded
                && s.Status != SubmissionStatus.Withdrawn
            )
            .OrderByDescending(s => s.SubmissionId)
            .FirstOrDefaultAsync(cancellationToken);
        if (known is not null)
        {
            known = (await LockAsync(context, known.SubmissionId, cancellationToken))!;
            await context.Entry(known).ReloadAsync(cancellationToken);
            known = known.Status == SubmissionStatus.Withdrawn ? null : known;
        }
        if (known is { Status: SubmissionStatus.Failed })
        {
            await ChangeStatusAsync(context, known, SubmissionStatus.Received, "sent again", cancellationToken);
            await AppendAsync(context, file.Actor, AuditActions.SubmissionReceived, known, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new Receipt(known.SubmissionId, IsNew: false, IsPending: true);
        }
        if (known is { Status: SubmissionStatus.Held } && file.Justification is not null)
        {
            await JustifyAsync(context, known, file.Justification, file.Actor, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new Receipt(known.SubmissionId, IsNew: false, IsPending: true);
        }
        if (known is not null)
        {
            return new Receipt(
                known.SubmissionId,
                IsNew: false,
                IsPending: SubmissionStatuses.Pending.Contains(known.Status)
            );
        }

        await CheckQuotaAsync(context, file, cancellationToken);
        await StoreAsync(context, hash, file.Bytes, cancellationToken);
        observer.Passed(Step.ContentStored, 0);
        var now = clock.GetUtcNow().UtcDateTime;
        var submission = new Submission
        {
            SubmissionId = id,
            ContentHash = hash,
            FileName = file.FileName,
            Sender = file.Sender,
            SenderOfficeCode = file.SenderOfficeCode,
            ReceivedAt = now,
            DeclaredFormCode = file.FormCode,
            DeclaredOfficeCode = office,
            DeclaredPeriodKey = file.PeriodKey,
            Justification = file.Justification,
            JustifiedBy = file.Justification is null ? null : file.Sender,
            StatusAt = now,
        };
        context.Submissions.Add(submission);
        await ChangeStatusAsync(context, submission, SubmissionStatus.Received, null, cancellationToken);
        await AppendAsync(context, file.Actor, AuditActions.SubmissionReceived, submission, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        observer.Passed(Step.Received, id);
        return new Receipt(id, IsNew: true, IsPending: true);
    }

    /// <summary>Counts what the sender's office has sent within 24 hours; others of its people wait at the door meanwhile.</summary>
    private async Task CheckQuotaAsync(WarehouseContext context, ReceivedFile file, CancellationToken cancellationToken)
    {
        if (file.SenderOfficeCode is not { } office)
        {
            return;
        }
        var since = clock.GetUtcNow().UtcDateTime - QuotaWindow;
        var sent = context.Submissions.Where(s => s.SenderOfficeCode == office && s.ReceivedAt > since);
        var files = await sent.CountAsync(cancellationToken) + 1;
        if (files > quota.Value.FilesPerDay)
        {
            throw new ReceiptRefusedException(ReceiptRefusal.TooManyFiles, files, quota.Value.FilesPerDay);
        }
        var bytes =
            file.Bytes.Length
            + await sent.Join(
                    context.SubmissionContents,
                    s => s.ContentHash,
                    content => content.ContentHash,
                    (_, content) => (long)content.ByteCount
                )
                .SumAsync(cancellationToken);
        if (bytes > quota.Value.BytesPerDay)
        {
            throw new ReceiptRefusedException(ReceiptRefusal.TooManyBytes, bytes, quota.Value.BytesPerDay);
        }
    }

    /// <summary>Bytes whose time was over are stored again where somebody sends them again; those that were redacted are not.</summary>
    private static async Task StoreAsync(
        WarehouseContext context,
        string hash,
        byte[] bytes,
        CancellationToken cancellationToken
    )
    {
        if (await context.LockBytesAsync(hash, cancellationToken))
        {
            return;
        }
        var content = await context.SubmissionContents.SingleOrDefaultAsync(
            c => c.ContentHash == hash,
            cancellationToken
        );
        if (content is { RedactionReason: not null })
        {
            throw new ReceiptRefusedException(ReceiptRefusal.Redacted);
        }
        if (content is null)
        {
            content = new SubmissionContent { ContentHash = hash };
            context.SubmissionContents.Add(content);
        }
        (content.Bytes, content.ByteCount, content.ErasedAt, content.ErasedBy) = (bytes, bytes.Length, null, null);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Makes whoever else would change the submission wait until the context's transaction ends, and reads it as it then stands.
    /// </summary>
    /// <returns>Null when there is no such submission.</returns>
    public static async Task<Submission?> LockAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    )
    {
        var row = context.Submissions.Where(s => s.SubmissionId == submissionId);
        await row.ExecuteUpdateAsync(set => set.SetProperty(s => s.StatusAt, s => s.StatusAt), cancellationToken);
        return await row.SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Submissions that wait for a worker, or were left by one, and have not moved for a while; oldest first. One that moved in the future,
    /// by the clock of a machine that is ahead of this one, cannot be told from one that stands still, and counts too.
    /// </summary>
    public async Task<IReadOnlyList<int>> PendingAsync(TimeSpan idle, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var moment = now - idle;
        await using var context = provider.CreateContext();
        return await context
            .Submissions.Where(s =>
                SubmissionStatuses.Pending.Contains(s.Status) && (s.StatusAt <= moment || s.StatusAt > now)
            )
            .OrderBy(s => s.SubmissionId)
            .Select(s => s.SubmissionId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Says why the warnings of a held submission are right as they are; it is then processed again.</summary>
    public Task<JustificationOutcome> JustifyAsync(
        int submissionId,
        string justification,
        Actor by,
        CancellationToken cancellationToken
    ) => JustifyAsync(submissionId, justification, [], by, cancellationToken);

    /// <summary>Answers the warnings of a held submission: some each for itself, and all others together.</summary>
    /// <param name="submissionId">The submission.</param>
    /// <param name="justification">What holds for all that have no answer of their own; null where each has.</param>
    /// <param name="answers">Those that have.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    public async Task<JustificationOutcome> JustifyAsync(
        int submissionId,
        string? justification,
        IReadOnlyList<WarningAnswer> answers,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        var own = answers.Where(answer => WrittenReason.Of(answer.Answer) is not null).ToList();
        if ((WrittenReason.Of(justification) ?? InOne(own)) is not { } reason)
        {
            return JustificationOutcome.SaysNothing;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var submission = await LockAsync(context, submissionId, cancellationToken);
        if (submission is not { Status: SubmissionStatus.Held })
        {
            return JustificationOutcome.NotHeld;
        }
        await AnswerAsync(context, submission, own, by.Name, cancellationToken);
        await JustifyAsync(context, submission, reason.Truncate(LongestText), by, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return JustificationOutcome.Justified;
    }

    /// <summary>Writes the answers of a submission in the caller's transaction, in place of those it had; the caller saves.</summary>
    public async Task AnswerAsync(
        WarehouseContext context,
        Submission submission,
        IReadOnlyList<WarningAnswer> answers,
        string by,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await context
            .SubmissionAnswers.Where(answer => answer.SubmissionId == submission.SubmissionId)
            .ExecuteDeleteAsync(cancellationToken);
        context.SubmissionAnswers.AddRange(
            answers.Select(
                (answer, index) =>
                    new SubmissionAnswer
                    {
                        SubmissionId = submission.SubmissionId,
                        Ordinal = index + 1,
                        Code = answer.Code,
                        Sheet = answer.Sheet,
                        Cell = answer.Cell,
                        Answer = answer.Answer.Trim().Truncate(LongestText),
                        AnsweredBy = by,
                        AnsweredAt = now,
                    }
            )
        );
    }

    /// <summary>All answers as one text; null where there are none.</summary>
    public static string? InOne(IReadOnlyList<WarningAnswer> answers) =>
        answers.Count == 0 ? null : string.Join("; ", answers.Select(answer => answer.Answer.Trim()).Distinct());

    /// <summary>
    /// Takes a submission back before anything of it is loaded. A worker that has begun it finds it settled, and leaves it.
    /// </summary>
    /// <param name="submissionId">The submission.</param>
    /// <param name="by">Its sender's office, or somebody of no office: the province.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    public async Task<WithdrawalOutcome> WithdrawAsync(int submissionId, Actor by, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var submission = await LockAsync(context, submissionId, cancellationToken);
        if (submission is null)
        {
            return WithdrawalOutcome.Unknown;
        }
        if (by.OfficeCode is not null && by.OfficeCode != submission.SenderOfficeCode)
        {
            return WithdrawalOutcome.NotTheirs;
        }
        if (!SubmissionStatuses.Open.Contains(submission.Status))
        {
            return WithdrawalOutcome.Settled;
        }
        var reason = $"withdrawn by {by.Name}";
        await ChangeStatusAsync(context, submission, SubmissionStatus.Withdrawn, reason, cancellationToken);
        await AppendAsync(context, by, AuditActions.SubmissionWithdrawn, submission, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return WithdrawalOutcome.Withdrawn;
    }

    /// <summary>
    /// Lets a refused submission wait for a worker again, since what it was refused for has been taught: its bytes are read anew and it is
    /// judged as a new one would be.
    /// </summary>
    /// <param name="submissionId">The submission.</param>
    /// <param name="layoutId">The layout that was taught; null for none.</param>
    /// <param name="wordId">The word that was taught; null for none. For it a submission that is held is read again too.</param>
    /// <param name="reason">What was taught, and by whom.</param>
    /// <param name="by">Who taught it.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <returns>False when it is not refused any more, or its workbook was erased.</returns>
    public async Task<bool> ReadAgainAsync(
        int submissionId,
        int? layoutId,
        int? wordId,
        string reason,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var submission = await LockAsync(context, submissionId, cancellationToken);
        if (
            submission is null
            || !(
                submission.Status == SubmissionStatus.Rejected
                || (submission.Status == SubmissionStatus.Held && wordId is not null)
            )
            || !await context.LockBytesAsync(submission.ContentHash, cancellationToken)
        )
        {
            return false;
        }
        submission.LayoutId = layoutId;
        if (wordId is { } word)
        {
            await SubmissionWords.AddAsync(context, submissionId, [word], cancellationToken);
        }
        await ChangeStatusAsync(context, submission, SubmissionStatus.Received, reason, cancellationToken);
        await AppendAsync(context, by, AuditActions.SubmissionReadAgain, submission, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task JustifyAsync(
        WarehouseContext context,
        Submission submission,
        string justification,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        submission.Justification = justification;
        submission.JustifiedBy = by.Name;
        await ChangeStatusAsync(
            context,
            submission,
            SubmissionStatus.Received,
            $"justified by {by.Name}",
            cancellationToken
        );
        await AppendAsync(context, by, AuditActions.SubmissionJustified, submission, cancellationToken);
    }

    /// <summary>Writes what was done with a submission into the trail, in the caller's transaction.</summary>
    internal Task AppendAsync(
        WarehouseContext context,
        Actor actor,
        string action,
        Submission submission,
        CancellationToken cancellationToken
    ) =>
        trail.AppendAsync(
            context,
            actor,
            new AuditEntry(
                action,
                $"submission:{submission.SubmissionId}",
                submission.OfficeCode ?? submission.DeclaredOfficeCode
            ),
            cancellationToken
        );

    /// <summary>Changes a status inside the caller's transaction, and adds the step to the history and to what its office is told.</summary>
    /// <returns>The step.</returns>
    public async Task<SubmissionStatusChange> ChangeStatusAsync(
        WarehouseContext context,
        Submission submission,
        SubmissionStatus status,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var steps = context.SubmissionStatusChanges.Where(change => change.SubmissionId == submission.SubmissionId);
        var isNew = context.Entry(submission).State == EntityState.Added;
        submission.Status = status;
        submission.StatusAt = clock.GetUtcNow().UtcDateTime;
        var change = new SubmissionStatusChange
        {
            SubmissionId = submission.SubmissionId,
            Ordinal = isNew ? 1 : await steps.CountAsync(cancellationToken) + 1,
            Status = status,
            ChangedAt = submission.StatusAt,
            Reason = reason?.Truncate(LongestText),
        };
        context.SubmissionStatusChanges.Add(change);
        if (NoticeOutbox.OfStep(submission, status, change.Ordinal) is { } notice)
        {
            context.Notices.Add(notice);
        }
        await context.SaveChangesAsync(cancellationToken);
        return change;
    }
}
