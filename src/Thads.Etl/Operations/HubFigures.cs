using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Operations;

/// <summary>How the hub stands at a moment: what waits, what failed, how fresh it is. The same in every process over one database.</summary>
public sealed record HubFigures
{
    /// <summary>When it was read (UTC).</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>Submissions that wait for a worker or are under work.</summary>
    public required int Waiting { get; init; }

    /// <summary>When the oldest of them was received (UTC); null where none waits.</summary>
    public required DateTime? OldestAt { get; init; }

    /// <summary>Submissions whose warnings wait for a justification.</summary>
    public required int Held { get; init; }
    public required int Failed { get; init; }
    public required int Quarantined { get; init; }

    /// <summary>How many partitions of the marts wait to be replaced.</summary>
    public required int MartRequests { get; init; }

    /// <summary>The number of the oldest such request; null where none waits.</summary>
    public required int? OldestMartRequest { get; init; }

    /// <summary>When a mart was last replaced (UTC); null before the first time.</summary>
    public required DateTime? MartsRefreshedAt { get; init; }

    /// <summary>The last verification; null before the first.</summary>
    public required VerificationRun? Verification { get; init; }

    /// <summary>When the last good backup was made (UTC); null where none was.</summary>
    public required DateTime? LastBackupAt { get; init; }

    /// <summary>When a backup was last restored as a drill and found good (UTC).</summary>
    public required DateTime? LastDrillAt { get; init; }

    /// <summary>Recurring jobs whose last run failed.</summary>
    public required IReadOnlyList<JobRun> FailedJobs { get; init; }

    /// <summary>By queue, how many jobs wait in it.</summary>
    public required IReadOnlyDictionary<string, long> QueueLengths { get; init; }

    /// <summary>By queue, how many living processes serve it.</summary>
    public required IReadOnlyDictionary<string, int> Servers { get; init; }

    /// <summary>How long the oldest submission has waited.</summary>
    public TimeSpan OldestWait(DateTime now) => OldestAt is { } at && now > at ? now - at : TimeSpan.Zero;
}
