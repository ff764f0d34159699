using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for an office × statistical year, from its newest staff list of the year, and one for all offices together.</summary>
[Table("kpi_staffing_year", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(OfficeCode))]
public sealed class KpiStaffingYear
{
    public int StatYear { get; set; }

    /// <summary>The office, or <c>ALL</c> for the sum of those that have reported.</summary>
    [MaxLength(50)]
    public required string OfficeCode { get; set; }

    /// <summary>Persons on the books.</summary>
    public int Headcount { get; set; }

    /// <summary>Biên chế được giao, in persons.</summary>
    public int Quota { get; set; }

    /// <summary>Staff who hold an officer's grade, leaders among them.</summary>
    public int Officers { get; set; }
    public int OfficersJunior { get; set; }
    public int OfficersIntermediate { get; set; }
    public int OfficersSenior { get; set; }
    public int Postgraduate { get; set; }
    public int Bachelor { get; set; }
    public int IntermediateDegree { get; set; }
    public int TheorySenior { get; set; }
    public int TheoryIntermediate { get; set; }

    /// <summary>(senior + intermediate political theory) / headcount × 100.</summary>
    public double? TheoryTrainedRate { get; set; }

    /// <summary>When the partition was last replaced (UTC).</summary>
    public DateTime RefreshedAt { get; set; }
}
