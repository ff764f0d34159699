using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Administration;

/// <summary>One run of a recurring job. Hangfire forgets its jobs after a day; this is kept.</summary>
[Table("job_run", Schema = "etl")]
[PrimaryKey(nameof(RunId))]
[Index(nameof(JobName), nameof(StartedAt))]
public sealed class JobRun
{
    public int RunId { get; set; }
    public required string JobName { get; set; }

    /// <summary>Hangfire's number of the run.</summary>
    public required string JobId { get; set; }
    public DateTime StartedAt { get; set; }

    /// <summary>Null while it runs, and where the process was killed over it.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>Null while it runs.</summary>
    public bool? IsSucceeded { get; set; }

    /// <summary>What it came to, or why it failed.</summary>
    public string? Message { get; set; }
}
