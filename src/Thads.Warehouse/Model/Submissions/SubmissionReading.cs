using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>
/// Grain: one row for an accepted submission × decision on how its workbook is read. The first is its acceptance; each further one is the
/// province's decision to take a newer reading. Facts are built from the last one and not from the workbook, so that what was accepted
/// does not change when the reader, the lists or the offices do.
/// </summary>
[Table("submission_reading", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId), nameof(Ordinal))]
public sealed class SubmissionReading
{
    [References<Submission>]
    public int SubmissionId { get; set; }

    /// <summary>From 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>The build of the program that read the workbook.</summary>
    public required string Reader { get; set; }

    /// <summary>The rows with their codes, and the layout of the sheet that they were read from: JSON, compressed with gzip.</summary>
    public required byte[] Rows { get; set; }

    /// <summary>SHA-256 of <see cref="Rows"/>, in lower-case hexadecimal.</summary>
    public required string RowsHash { get; set; }
    public DateTime RecordedAt { get; set; }

    /// <summary>Who decided; the sender for the first.</summary>
    public required string RecordedBy { get; set; }

    /// <summary>Why a newer reading was taken; null for the first.</summary>
    public string? Reason { get; set; }
}
