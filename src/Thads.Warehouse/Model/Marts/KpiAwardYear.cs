using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for a statistical year × kind of award × level.</summary>
[Table("kpi_award_year", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(AwardKind), nameof(Level))]
public sealed class KpiAwardYear
{
    public int StatYear { get; set; }

    /// <summary>The code of the kind, as in <c>dim_award_kind</c>.</summary>
    [MaxLength(50)]
    public required string AwardKind { get; set; }
    public required string AwardKindNameVi { get; set; }
    public required string AwardKindNameEn { get; set; }

    /// <summary>Cấp khen thưởng, by the code of the list.</summary>
    [MaxLength(50)]
    public required string Level { get; set; }
    public required string LevelNameVi { get; set; }
    public required string LevelNameEn { get; set; }

    /// <summary>How many were given, to collectives and individuals together.</summary>
    public int Awards { get; set; }

    /// <summary>When the partition was last replaced (UTC).</summary>
    public DateTime RefreshedAt { get; set; }
}
