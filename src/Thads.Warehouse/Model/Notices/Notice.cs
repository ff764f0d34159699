using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Notices;

/// <summary>
/// Something that somebody is to be told, written in the transaction of what it tells of: it is there if and only if that happened. Whether
/// it is also sent by e-mail is for <see cref="NoticeDelivery"/>. It names no person and holds no figure of a report.
/// </summary>
[Table("notice", Schema = "etl")]
[PrimaryKey(nameof(EventKey))]
[Index(nameof(Audience), nameof(OfficeCode), nameof(CreatedAt))]
[Index(nameof(AddressedAt))]
public sealed class Notice
{
    /// <summary>The event, such as <c>submission:17:3</c>, its third step: one event makes one notice.</summary>
    [MaxLength(100)]
    public required string EventKey { get; set; }
    public NoticeKind Kind { get; set; }
    public NoticeAudience Audience { get; set; }

    /// <summary>The office that it concerns; null where it concerns none.</summary>
    [MaxLength(50)]
    public string? OfficeCode { get; set; }

    /// <summary>The account that it is for alone; null but for <see cref="NoticeAudience.Account"/>, and where there is no such account.</summary>
    public int? AccountId { get; set; }
    public int? SubmissionId { get; set; }

    [MaxLength(50)]
    public string? FormCode { get; set; }
    public int? PeriodKey { get; set; }

    /// <summary>What else the sentence needs, as its kind has it: codes of forms and offices, days to a deadline.</summary>
    [MaxLength(4000)]
    public string? Detail { get; set; }
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was written down who gets it by e-mail; null until then.</summary>
    public DateTime? AddressedAt { get; set; }
}
