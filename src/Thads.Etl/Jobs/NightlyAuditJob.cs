using System.Globalization;
using Hangfire;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Notices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>Follows the audit trail from end to end, and notes its head outside the database: in a file, and by a letter to admins. A break fails the job, and admins are told.</summary>
public sealed class NightlyAuditJob(
    AuditVerifier verifier,
    AuditHeads heads,
    IWarehouseProvider provider,
    JobLocks locks,
    TimeProvider clock,
    ILogger<NightlyAuditJob> logger
)
{
    [Queue(JobQueues.Maintenance)]
    [AutomaticRetry(Attempts = 0)]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.NightlyAudit, CheckAsync, cancellationToken);

    private async Task<JobReport> CheckAsync(CancellationToken cancellationToken)
    {
        var found = await verifier.VerifyAsync(cancellationToken);
        if (!found.IsWhole)
        {
            logger.LogCritical("The audit trail is broken at event {Event}: {Fault}", found.FirstBreak, found.Fault);
            await TellAsync(NoticeKind.AuditBroken, found.FirstBreak, detail: null, cancellationToken);
            throw new JobFailedException(
                "The audit trail is broken.",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The audit trail is broken at event {found.FirstBreak}: {found.Fault}."
                )
            );
        }
        if (found.HeadHash is not { } hash)
        {
            return new JobReport("There is no event yet.");
        }
        var head = new AuditHead(clock.GetUtcNow().UtcDateTime, found.Events, hash);
        await heads.NoteAsync(head, cancellationToken);
        await TellAsync(NoticeKind.AuditHead, found.Events, head.ToLine(), cancellationToken);
        return new JobReport(
            string.Create(CultureInfo.InvariantCulture, $"{found.Events} events are whole; the head is {hash}.")
        );
    }

    /// <summary>Once a day and event: a job that is run again says nothing new.</summary>
    private async Task TellAsync(NoticeKind kind, int? eventId, string? detail, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var notice = new Notice
        {
            EventKey = string.Create(CultureInfo.InvariantCulture, $"{kind}:{now:yyyyMMdd}:{eventId}"),
            Kind = kind,
            Audience = NoticeAudience.Admin,
            Detail = detail,
            CreatedAt = now,
        };
        if (await context.AddNoticeAsync(notice, cancellationToken))
        {
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
