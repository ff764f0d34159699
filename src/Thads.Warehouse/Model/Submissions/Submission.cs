using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Submissions;

/// <summary>One workbook as it was sent. Together these rows are the log that the warehouse is a function of.</summary>
[Table("submission", Schema = "etl")]
[PrimaryKey(nameof(SubmissionId))]
[Index(nameof(ContentHash))]
[Index(nameof(Status))]
[Index(nameof(LayoutId))]
[Index(nameof(FormCode), nameof(OfficeCode), nameof(StatYear), nameof(Months))]
public sealed class Submission
{
    /// <summary>Counts up in the order of receipt; of two accepted submissions of one slot, the higher number is current.</summary>
    public int SubmissionId { get; set; }
    public required string ContentHash { get; set; }
    public required string FileName { get; set; }

    /// <summary>Who sent it, and how: <c>cli:user</c>, <c>inbox:VP-244</c>.</summary>
    public required string Sender { get; set; }

    /// <summary>The office that its sender belongs to; null where he belongs to none, as on the command line.</summary>
    public string? SenderOfficeCode { get; set; }
    public DateTime ReceivedAt { get; set; }

    /// <summary>What the sender said the workbook is; null where the workbook itself is to say.</summary>
    public string? DeclaredFormCode { get; set; }
    public string? DeclaredOfficeCode { get; set; }
    public int? DeclaredPeriodKey { get; set; }

    /// <summary>Why its warnings are right as they are, in the sender's words; null until he says.</summary>
    public string? Justification { get; set; }

    /// <summary>Who said so.</summary>
    public string? JustifiedBy { get; set; }

    /// <summary>What the workbook was recognised as.</summary>
    public string? FormCode { get; set; }
    public string? OfficeCode { get; set; }
    public int? StatYear { get; set; }
    public int? Months { get; set; }
    public string? SheetName { get; set; }

    /// <summary>The layout that it was read by (<see cref="Layouts.LayoutRecord"/>), whether or not that is in use still; null where none was told.</summary>
    public int? LayoutId { get; set; }

    /// <summary>Counts the accepted submissions of one office × period × form from 1; null until accepted.</summary>
    public int? Version { get; set; }
    public int? FactRows { get; set; }

    /// <summary>SHA-256 of the rows as read (categories and figures), by which the same figures are known in another file.</summary>
    public string? FiguresHash { get; set; }
    public SubmissionStatus Status { get; set; }
    public DateTime StatusAt { get; set; }
    public DateTime? AcceptedAt { get; set; }
    public DateTime? SupersededAt { get; set; }

    /// <summary>What the province last said of it; its history is in <see cref="SubmissionReview"/>.</summary>
    public SubmissionApproval Approval { get; set; }
    public DateTime? ApprovalAt { get; set; }
}
