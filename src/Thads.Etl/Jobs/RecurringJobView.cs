using Thads.Warehouse.Model.Administration;

namespace Thads.Etl.Jobs;

/// <summary>A recurring job and how it has gone.</summary>
/// <param name="Name">Its id in Hangfire.</param>
/// <param name="Cron">When it runs, on Vietnam's clock.</param>
/// <param name="NextRunAt">When it will run next (UTC); null while it is paused.</param>
/// <param name="LastQueuedAt">When it was last queued (UTC), by schedule or by hand; null where this queue remembers no time.</param>
/// <param name="PausedBy">Who paused it; null where nobody did.</param>
/// <param name="PausedAt">When it was paused (UTC).</param>
/// <param name="Runs">Its last runs, the newest first; of a sweep only those that found work or failed.</param>
/// <param name="OverdueSince">When it ought to have run and did not (UTC); null where it has.</param>
/// <param name="Replaced">The schedule of another server that this one took the place of; null where all say the same.</param>
public sealed record RecurringJobView(
    string Name,
    string Cron,
    DateTime? NextRunAt,
    DateTime? LastQueuedAt,
    string? PausedBy,
    DateTime? PausedAt,
    IReadOnlyList<JobRun> Runs,
    DateTime? OverdueSince,
    ReplacedSchedule? Replaced
);
