using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Marts;

/// <summary>Grain: one row for a statistical year × kind of document.</summary>
[Table("kpi_coordination_year", Schema = "mart")]
[PrimaryKey(nameof(StatYear), nameof(DocumentKind))]
public sealed class KpiCoordinationYear
{
    public int StatYear { get; set; }

    /// <summary>The code of the kind, as in <c>dim_document_kind</c>.</summary>
    [MaxLength(50)]
    public required string DocumentKind { get; set; }
    public required string DocumentKindNameVi { get; set; }
    public required string DocumentKindNameEn { get; set; }

    /// <summary>How many documents: one that several offices list, by number and issuer, counts once.</summary>
    public int Documents { get; set; }

    /// <summary>When the partition was last replaced (UTC).</summary>
    public DateTime RefreshedAt { get; set; }
}
