using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>One comparison of the live warehouse with what the stored submissions make it.</summary>
[Table("verification_run", Schema = "etl")]
[PrimaryKey(nameof(RunId))]
public sealed class VerificationRun
{
    public int RunId { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime FinishedAt { get; set; }
    public bool IsEqual { get; set; }

    /// <summary>How many rows were compared, in all tables together.</summary>
    public long RowsCompared { get; set; }

    /// <summary>The first row that differs, in words; null when all are equal.</summary>
    public string? FirstDifference { get; set; }
}
