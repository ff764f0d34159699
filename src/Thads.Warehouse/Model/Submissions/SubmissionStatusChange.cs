using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>One step in a submission's history.</summary>
[Table("submission_status_change", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(Ordinal))]
public sealed class SubmissionStatusChange
{
    public int SubmissionId { get; set; }
    public int Ordinal { get; set; }
    public SubmissionStatus Status { get; set; }
    public DateTime ChangedAt { get; set; }

    /// <summary>Why, where the status alone does not say.</summary>
    public string? Reason { get; set; }

    /// <summary>The process that began it (<c>host/pid/start</c>); only of a step to <see cref="SubmissionStatus.Processing"/>.</summary>
    public string? Worker { get; set; }

    /// <summary>
    /// When this start came to an end that changed nothing: a fault that may pass, or a host that stopped (UTC). Null where the next step is
    /// its end, and for ever where the process died in it.
    /// </summary>
    public DateTime? EndedAt { get; set; }
}
