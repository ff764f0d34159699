using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>A row of the view <c>mart.kpi_staff_change_year</c>: how an office's staff differs from the list of the year before, in persons.</summary>
[MartView("kpi_staff_change_year")]
[PrimaryKey(nameof(StatYear), nameof(OfficeCode))]
public sealed class KpiStaffChangeYear
{
    public int StatYear { get; set; }
    public required string OfficeCode { get; set; }

    /// <summary>The name of its newest version.</summary>
    public required string OfficeName { get; set; }

    /// <summary>On the list, and not on that of the year before.</summary>
    public long StaffJoined { get; set; }
    public long StaffLeft { get; set; }

    /// <summary>With a higher grade of officer than a year before, a first one too.</summary>
    public long OfficersPromoted { get; set; }
    public long EducationRaised { get; set; }
    public long TheoryRaised { get; set; }

    /// <summary>Seconded or rotated since.</summary>
    public long StaffSeconded { get; set; }
}
