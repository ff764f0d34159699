namespace Thads.Etl.Jobs;

/// <summary>Hangfire's own words for a job that a recurring job made. A test that uses its real scheduler holds them to it.</summary>
internal static class RecurringJobId
{
    /// <summary>The parameter that names the recurring job on each job it makes, by schedule or by hand.</summary>
    public const string Parameter = "RecurringJobId";

    /// <summary>Why the scheduler queues a job; one that is triggered by hand is queued for another reason.</summary>
    public const string ScheduledReason = "Triggered by recurring job scheduler";
}
