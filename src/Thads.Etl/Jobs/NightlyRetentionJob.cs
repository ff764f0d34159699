using System.Globalization;
using Hangfire;
using Microsoft.Extensions.Options;
using Thads.Etl.Retention;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Jobs;

/// <summary>Says what has been kept for as long as it is to be, and deletes it where the province has said that it may at night.</summary>
public sealed class NightlyRetentionJob(DataRetention retention, IOptions<RetentionOptions> options, JobLocks locks)
{
    [Queue(JobQueues.Maintenance)]
    [AutomaticRetry(Attempts = 0)]
    public Task<JobReport> RunAsync(CancellationToken cancellationToken) =>
        locks.RunAloneAsync(RecurringJobNames.NightlyRetention, RunAloneAsync, cancellationToken);

    private async Task<JobReport> RunAloneAsync(CancellationToken cancellationToken)
    {
        var deletes = options.Value.DeleteAtNight;
        var items = deletes
            ? await retention.DeleteAsync(Actor.System, cancellationToken)
            : await retention.PlanAsync(cancellationToken);
        var what = string.Join(
            ", ",
            items.Select(item =>
                string.Create(CultureInfo.InvariantCulture, $"{item.Kind} older than {item.Days} days: {item.Rows}")
            )
        );
        return new JobReport(deletes ? $"Deleted: {what}." : $"Nothing was deleted; would be: {what}.");
    }
}
