namespace Thads.Etl.Forms.Staffing;

/// <summary>One member of staff, by the office’s own code for the person: no names are needed.</summary>
public sealed class StaffingRow : FormRow
{
    public string StaffCode { get; set; } = "";
    public string StaffKind { get; set; } = "";
    public string Grade { get; set; } = "";
    public string Education { get; set; } = "";
    public string TheoryLevel { get; set; } = "";
    public bool IsSeconded { get; set; }

    /// <summary>Biên chế được giao of the office, in persons.</summary>
    public decimal OfficeQuota { get; set; }
}
