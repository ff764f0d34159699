using System.Globalization;
using Hangfire;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Jobs;

/// <summary>Follows the audit trail from end to end, and notes its head outside the database; a break fails the job, where an admin sees it.</summary>
public sealed class NightlyAuditJob(
    AuditVerifier verifier,
    AuditHeads heads,
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
        await heads.NoteAsync(new AuditHead(clock.GetUtcNow().UtcDateTime, found.Events, hash), cancellationToken);
        return new JobReport(
            string.Create(CultureInfo.InvariantCulture, $"{found.Events} events are whole; the head is {hash}.")
        );
    }
}
