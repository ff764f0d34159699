using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>
/// The bytes of a workbook exactly as received, kept once however often they are sent, until they are erased: because their time is over, or
/// because they name people. The row stays, and with it the hash that says what was received; facts are built from <see cref="SubmissionReading"/>.
/// </summary>
[Table("submission_content", Schema = "etl")]
[PrimaryKey(nameof(ContentHash))]
public sealed class SubmissionContent
{
    public required string ContentHash { get; set; }

    /// <summary>Null once they were erased.</summary>
    public byte[]? Bytes { get; set; }

    /// <summary>How many there are, or were.</summary>
    public int ByteCount { get; set; }

    /// <summary>When they were erased (UTC); null while they are there.</summary>
    public DateTime? ErasedAt { get; set; }
    public string? ErasedBy { get; set; }

    /// <summary>Why they were redacted, in the province's words; null where they are there, or their time was over.</summary>
    [MaxLength(4000)]
    public string? RedactionReason { get; set; }
}
