using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Warehouse.Model.Facts;

/// <summary>Grain: one row for an office × period × prison.</summary>
[Table("fact_prison_collection", Schema = "dw")]
[Index(nameof(PeriodKey), nameof(OfficeKey), nameof(PrisonKey), IsUnique = true)]
public sealed class PrisonCollectionFact : Fact
{
    [References<PrisonDimension>]
    public int PrisonKey { get; set; }

    /// <summary>Số việc.</summary>
    public long Cases { get; set; }

    /// <summary>Số tiền thu được, in đồng.</summary>
    public decimal Collected { get; set; }
}
