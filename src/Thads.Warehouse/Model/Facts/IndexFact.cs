using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for a year × index × scope.</summary>
[Table("fact_index", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(IndexKey), nameof(Scope), IsUnique = true)]
public sealed class IndexFact : Fact
{
    [References<IndexDimension>]
    public int IndexKey { get; set; }

    /// <summary><c>province</c> or <c>country</c>.</summary>
    public string Scope { get; set; } = "";

    /// <summary>In the index’s own unit.</summary>
    public double Score { get; set; }

    /// <summary><c>points</c> or <c>percent</c>.</summary>
    public string Unit { get; set; } = "";
}
