using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Notices;

/// <summary>A kind of notice that somebody does not want by e-mail. They still stand on the page.</summary>
[Table("notice_refusal", Schema = "etl")]
[PrimaryKey(nameof(Subscriber), nameof(Kind))]
public sealed class NoticeRefusal
{
    /// <summary>As in <see cref="NoticeDelivery.Subscriber"/>.</summary>
    [MaxLength(320)]
    public required string Subscriber { get; set; }
    public NoticeKind Kind { get; set; }
    public DateTime RefusedAt { get; set; }
}
