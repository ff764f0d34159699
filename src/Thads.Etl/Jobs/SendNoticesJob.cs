using System.Globalization;
using Hangfire;
using Thads.Etl.Notices;

namespace Thads.Etl.Jobs;

/// <summary>Sends by e-mail what waits to be told.</summary>
public sealed class SendNoticesJob(NoticeMailer mailer, JobLocks locks)
{
    [Queue(JobQueues.Maintenance)]
    [JobDisplayName("Send notices")]
    [AutomaticRetry(Attempts = 0)]
    [RecordedWhenBusy]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.NoticeMail, SendAsync, cancellationToken);

    private async Task<JobReport> SendAsync(CancellationToken cancellationToken)
    {
        var report = await mailer.RunAsync(cancellationToken);
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Sent} letters were sent, {report.Postponed} are tried again, {report.Unconfirmed} may or may not have arrived, {report.GivenUp} were given up."
        );
        return report.Fault is null
            ? new JobReport(message, report.FoundWork)
            : throw new JobFailedException("The mail server cannot be used.", $"{message} {report.Fault}");
    }
}
