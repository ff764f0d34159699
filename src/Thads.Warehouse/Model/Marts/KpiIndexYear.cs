using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for a year × published index × scope.</summary>
[Table("kpi_index_year", Schema = "mart")]
[PrimaryKey(nameof(Year), nameof(IndexCode), nameof(Scope))]
public sealed class KpiIndexYear
{
    public int Year { get; set; }

    /// <summary>The code of the index, as in <c>dim_index</c>.</summary>
    [MaxLength(50)]
    public required string IndexCode { get; set; }
    public required string IndexNameVi { get; set; }
    public required string IndexNameEn { get; set; }

    /// <summary><c>province</c> or <c>country</c>.</summary>
    [MaxLength(50)]
    public required string Scope { get; set; }
    public required string ScopeNameVi { get; set; }
    public required string ScopeNameEn { get; set; }

    /// <summary>In the index's own unit: points, or percent.</summary>
    public double Score { get; set; }

    /// <summary>Score − that of the year before: percentage points, or points for an index in points; null where that year has none.</summary>
    public double? ChangePp { get; set; }

    /// <summary>When the partition was last replaced (UTC).</summary>
    public DateTime RefreshedAt { get; set; }
}
