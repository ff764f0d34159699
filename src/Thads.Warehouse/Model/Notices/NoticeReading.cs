using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Notices;

/// <summary>How far an account has read its notices.</summary>
[Table("notice_reading", Schema = "etl")]
[PrimaryKey(nameof(AccountId))]
public sealed class NoticeReading
{
    public int AccountId { get; set; }

    /// <summary>Notices up to this moment (UTC) have been seen.</summary>
    public DateTime SeenUntil { get; set; }
}
