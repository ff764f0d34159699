using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Administration;

/// <summary>One backup that was made, or one that was restored beside the live warehouse to see whether it would do.</summary>
[Table("backup_run", Schema = "etl")]
[PrimaryKey(nameof(RunId))]
public sealed class BackupRun
{
    public int RunId { get; set; }

    /// <summary><c>Backup</c> or <c>Drill</c>.</summary>
    public BackupKind Kind { get; set; }

    public DateTime StartedAt { get; set; }
    public DateTime FinishedAt { get; set; }

    /// <summary>The file, with its folder.</summary>
    public required string FileName { get; set; }

    /// <summary>Its size.</summary>
    public long Bytes { get; set; }

    /// <summary>How many submissions it holds.</summary>
    public int Submissions { get; set; }

    /// <summary>Whether it was restored beside the live warehouse, and everything in it was as it was written down and verified.</summary>
    public bool IsGood { get; set; }

    /// <summary>What was wrong with it; null when nothing was.</summary>
    public string? Fault { get; set; }
}
