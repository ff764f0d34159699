using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>
/// The audit dimension: one row for each submission that was ever accepted. Every fact names the submission it came from; a row whose
/// <see cref="IsCurrent"/> is false was superseded and has no facts any more.
/// </summary>
[Table("dim_submission", Schema = "dw")]
[PrimaryKey(nameof(SubmissionKey))]
public sealed class SubmissionDimension
{
    /// <summary>The submission's number in the log; 0 is the unknown member.</summary>
    public int SubmissionKey { get; set; }
    public required string FormCode { get; set; }
    public required string OfficeCode { get; set; }
    public int StatYear { get; set; }
    public int Months { get; set; }
    public required string FileName { get; set; }
    public required string SheetName { get; set; }

    /// <summary>SHA-256 of the bytes as received, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; set; }
    public required string Sender { get; set; }
    public DateTime ReceivedAt { get; set; }
    public DateTime AcceptedAt { get; set; }
    public DateTime? SupersededAt { get; set; }
    public bool IsCurrent { get; set; }
}
