using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Notices;

/// <summary>An e-mail address of an office, which gets the office's notices beside its accounts.</summary>
[Table("office_address", Schema = "etl")]
[PrimaryKey(nameof(OfficeCode), nameof(Address))]
public sealed class OfficeAddress
{
    [MaxLength(50)]
    public required string OfficeCode { get; set; }

    /// <summary>In small letters.</summary>
    [MaxLength(300)]
    public required string Address { get; set; }
    public required string AddedBy { get; set; }
    public DateTime AddedAt { get; set; }
}
