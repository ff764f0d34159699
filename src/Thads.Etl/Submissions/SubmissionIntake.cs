using Thads.Etl.Findings;
using Thads.Etl.Telemetry;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>The one door: whatever arrives by command line, inbox or upload is stored first and queued after. The queue is only a hint.</summary>
public sealed class SubmissionIntake(
    SubmissionLog log,
    SubmissionTries tries,
    ISubmissionQueue queue,
    HubTelemetry telemetry,
    FindingCatalog catalog,
    ILogger<SubmissionIntake> logger
)
{
    /// <exception cref="RefusedFileException">The file may not be stored.</exception>
    public async Task<Receipt> ReceiveAsync(ReceivedFile file, CancellationToken cancellationToken) =>
        (await ReceiveIfAsync(file, holds: null, cancellationToken))!;

    /// <inheritdoc cref="SubmissionLog.ReceiveIfAsync"/>
    /// <exception cref="RefusedFileException">The file may not be stored.</exception>
    public async Task<Receipt?> ReceiveIfAsync(
        ReceivedFile file,
        Func<WarehouseContext, CancellationToken, Task<bool>>? holds,
        CancellationToken cancellationToken
    )
    {
        Receipt? receipt;
        try
        {
            receipt = await log.ReceiveIfAsync(file, holds, cancellationToken);
        }
        catch (ReceiptRefusedException e)
        {
            throw e.Refusal switch
            {
                ReceiptRefusal.Redacted => RefusedFileException.Of(catalog, FindingCodes.WorkbookRedacted),
                ReceiptRefusal.TooManyFiles => Quota(FindingCodes.QuotaFiles, e),
                _ => Quota(FindingCodes.QuotaBytes, e),
            };
        }
        if (receipt is { IsNew: true })
        {
            telemetry.Received();
        }
        if (receipt is { IsPending: true })
        {
            Enqueue(receipt.SubmissionId);
        }
        return receipt;
    }

    /// <summary>Says why the warnings of a held submission are right as they are, and queues it again.</summary>
    public Task<JustificationOutcome> JustifyAsync(
        int submissionId,
        string justification,
        Actor by,
        CancellationToken cancellationToken
    ) => JustifyAsync(submissionId, justification, [], by, cancellationToken);

    /// <inheritdoc cref="SubmissionLog.JustifyAsync(int, string?, IReadOnlyList{WarningAnswer}, Actor, CancellationToken)"/>
    public async Task<JustificationOutcome> JustifyAsync(
        int submissionId,
        string? justification,
        IReadOnlyList<WarningAnswer> answers,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        var outcome = await log.JustifyAsync(submissionId, justification, answers, by, cancellationToken);
        if (outcome == JustificationOutcome.Justified)
        {
            Enqueue(submissionId);
        }
        return outcome;
    }

    /// <summary>Queues a submission again that the system failed on or has quarantined.</summary>
    /// <returns>False when it is neither.</returns>
    public async Task<bool> RetryAsync(int submissionId, Actor by, CancellationToken cancellationToken)
    {
        var hasFailed = await tries.RetryAsync(submissionId, by, cancellationToken);
        if (hasFailed)
        {
            Enqueue(submissionId);
        }
        return hasFailed;
    }

    /// <inheritdoc cref="SubmissionLog.ReadAgainAsync"/>
    public async Task<bool> ReadAgainAsync(
        int submissionId,
        int? layoutId,
        int? wordId,
        string reason,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        var isRefused = await log.ReadAgainAsync(submissionId, layoutId, wordId, reason, by, cancellationToken);
        if (isRefused)
        {
            Enqueue(submissionId);
        }
        return isRefused;
    }

    /// <summary>Queues everything again that the system failed on or has quarantined.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RetryAllAsync(Actor by, CancellationToken cancellationToken)
    {
        var taken = 0;
        foreach (var submission in await tries.GivenUpAsync(cancellationToken))
        {
            taken += await RetryAsync(submission.SubmissionId, by, cancellationToken) ? 1 : 0;
        }
        return taken;
    }

    /// <summary>Queues again every submission that has waited for longer than <paramref name="idle"/>.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> ResumeAsync(TimeSpan idle, CancellationToken cancellationToken)
    {
        var waiting = await log.PendingAsync(idle, cancellationToken);
        foreach (var id in waiting)
        {
            Enqueue(id);
        }
        return waiting.Count;
    }

    private RefusedFileException Quota(string code, ReceiptRefusedException refused) =>
        RefusedFileException.Of(catalog, code, refused.Found, refused.Limit);

    /// <summary>Its row says that the submission waits, and a sweep finds it there: a queue that is out of reach changes nothing of that.</summary>
    private void Enqueue(int submissionId)
    {
        try
        {
            queue.Enqueue(submissionId);
        }
#pragma warning disable CA1031 // Whatever the queue says, the submission is stored.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogError(
                e,
                "Submission {SubmissionId} is stored but could not be queued; the next sweep queues it",
                submissionId
            );
        }
    }
}
