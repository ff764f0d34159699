using System.Globalization;
using Hangfire;
using Thads.Etl.Notices;

namespace Thads.Etl.Jobs;

/// <summary>Writes the notices that the calendar makes: deadlines and the province's morning.</summary>
public sealed class PlanNoticesJob(NoticePlanner planner, JobLocks locks)
{
    [Queue(JobQueues.Maintenance)]
    [JobDisplayName("Plan notices")]
    [AutomaticRetry(Attempts = 0)]
    [RecordedWhenBusy]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.NoticePlan, PlanAsync, cancellationToken);

    private async Task<JobReport> PlanAsync(CancellationToken cancellationToken)
    {
        var written = await planner.PlanAsync(cancellationToken);
        return new JobReport(
            string.Create(CultureInfo.InvariantCulture, $"{written} notices were written."),
            written > 0
        );
    }
}
