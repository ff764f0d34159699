using System.ComponentModel.DataAnnotations.Schema;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>A member of an office's staff, by the code that the office gives: no names are kept. Type 2 by everything that is reported.</summary>
[Table("dim_staff", Schema = "dw")]
public sealed class StaffDimension : ReportedMember
{
    [Column("staff_key")]
    public override long Key { get; set; }

    [Column("staff_code")]
    public override string Code { get; set; } = "";
    public string StaffKind { get; set; } = "unknown";

    /// <summary><c>so_cap</c>, <c>trung_cap</c> or <c>cao_cap</c>; <c>none</c> on staff who are no officers.</summary>
    public string Grade { get; set; } = "none";
    public string Education { get; set; } = "unknown";
    public string TheoryLevel { get; set; } = "none";
    public bool IsSeconded { get; set; }

    /// <summary>Derives key and label from the attributes.</summary>
    public StaffDimension Identified()
    {
        VersionLabel = $"{Code} ({StaffKind})";
        Identify(StaffKind, Grade, Education, TheoryLevel, IsSeconded ? "1" : "0");
        return this;
    }
}
