using Hangfire.Common;

namespace Thads.Etl.Jobs;

/// <summary>Hangfire's filters, and ours, which need services and so cannot be attributes. Not in Hangfire's static list: that is one for all.</summary>
internal sealed class JobFilters(
    PausedJobFilter paused,
    JobHistoryFilter history,
    JobTelemetryFilter telemetry,
    SubmissionJobIndex index
) : IJobFilterProvider
{
    private readonly JobFilter[] own =
    [
        // The first to begin and the last to end: what the others log is of the job too.
        new(telemetry, JobFilterScope.Global, order: -10),
        new(paused, JobFilterScope.Global, order: null),
        new(history, JobFilterScope.Global, order: null),
        new(index, JobFilterScope.Global, order: null),
    ];

    public IEnumerable<JobFilter> GetFilters(Job job) => JobFilterProviders.Providers.GetFilters(job).Concat(own);
}
