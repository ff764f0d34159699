using System.ComponentModel.DataAnnotations;

namespace Thads.Etl.Jobs;

/// <summary>Settings of section <c>Thads:Workers</c>: which queues this process serves, so that machines can share the work.</summary>
public sealed class WorkerOptions
{
    /// <summary>The queues, separated by commas, in the order in which they are served; all of them when empty.</summary>
    public string Queues { get; set; } = "";

    /// <summary>How many jobs at once; twice the processors, but at least two, when 0. Below 0 the process does no work itself.</summary>
    [Range(-1, 1_000)]
    public int Count { get; set; }

    /// <summary>How many jobs this process does at once; none where it does no work itself.</summary>
    public int AtOnce =>
        Count < 0 ? 0
        : Count > 0 ? Count
        : Math.Max(2, Environment.ProcessorCount);

    public string[] QueueNames =>
        Queues.Length == 0
            ? JobQueues.All
            : Queues.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
