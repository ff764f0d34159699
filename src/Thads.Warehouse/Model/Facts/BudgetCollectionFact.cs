using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for an office × period × kind of revenue. Measures are in đồng.</summary>
[Table("fact_budget_collection", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(RevenueKindKey), IsUnique = true)]
public sealed class BudgetCollectionFact : Fact
{
    [References<RevenueKindDimension>]
    public int RevenueKindKey { get; set; }

    /// <summary>Số phải thu.</summary>
    public decimal ToCollect { get; set; }

    /// <summary>Số đã thu.</summary>
    public decimal Collected { get; set; }
}
