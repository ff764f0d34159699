using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Administration;

/// <summary>A process of this product that serves the portal or works on the queues, as it says of itself while it runs.</summary>
[Table("working_process", Schema = "etl")]
[PrimaryKey(nameof(ProcessName))]
public sealed class WorkingProcess
{
    /// <summary><c>host/pid/start</c>, the start in UTC: as a submission's history names the worker that began it.</summary>
    public required string ProcessName { get; set; }

    /// <summary><c>serve</c> or <c>work</c>: whether it serves the portal too.</summary>
    public required string Role { get; set; }

    /// <summary>The version of the program, with the identity of its build.</summary>
    public required string Version { get; set; }

    /// <summary>The queues that it serves, separated by commas, in order; empty where it does no work itself.</summary>
    public required string Queues { get; set; }

    /// <summary>How many jobs it does at once.</summary>
    public int Workers { get; set; }

    /// <summary>The settings that ought to be the same in all processes: a JSON object of their values by name; no secrets.</summary>
    public required string Settings { get; set; }

    public DateTime StartedAt { get; set; }

    /// <summary>When it last said that it lives (UTC).</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>When it stopped in good order (UTC); null while it runs, and where it was killed.</summary>
    public DateTime? StoppedAt { get; set; }
}
