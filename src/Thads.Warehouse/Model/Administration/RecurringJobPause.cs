using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Administration;

/// <summary>A recurring job that runs by hand only until it is resumed.</summary>
[Table("recurring_job_pause", Schema = "etl")]
[PrimaryKey(nameof(JobName))]
public sealed class RecurringJobPause
{
    /// <summary>The recurring job's id in Hangfire: <c>nightly-verify</c>.</summary>
    public required string JobName { get; set; }
    public required string PausedBy { get; set; }
    public DateTime PausedAt { get; set; }
}
