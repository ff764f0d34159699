namespace Thads.Etl.Jobs;

/// <summary>The schedule of a job that another one took the place of, because a server had other settings.</summary>
/// <param name="Cron">When the job ran by it.</param>
/// <param name="SetBy">The machine that had set it.</param>
/// <param name="SetAt">When (UTC).</param>
/// <param name="ReplacedBy">The machine whose schedule holds now.</param>
/// <param name="ReplacedAt">Since when (UTC).</param>
public sealed record ReplacedSchedule(
    string Cron,
    string SetBy,
    DateTime SetAt,
    string ReplacedBy,
    DateTime ReplacedAt
);
