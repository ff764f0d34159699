using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Dimensions;

/// <summary>
/// Grain: one row for an office × office of today's structure that holds a share of it. A bridge (Kimball): figures joined through it and
/// multiplied by the weight add up to the same sums as before. Follows from <see cref="OfficeSuccession"/>.
/// </summary>
[Table("bridge_office_structure", Schema = "dw")]
[PrimaryKey(nameof(OfficeCode), nameof(CurrentOfficeCode))]
public sealed class OfficeStructureBridge
{
    /// <summary>An office as it reported.</summary>
    [MaxLength(50)]
    public required string OfficeCode { get; set; }

    /// <summary>An office without successors, which may be the office itself.</summary>
    [MaxLength(50)]
    public required string CurrentOfficeCode { get; set; }

    /// <summary>Over every chain of successions from one to the other, the product of the shares; 1 for an office without successors.</summary>
    public double Weight { get; set; }

    /// <summary>Whether any succession on the way was made up.</summary>
    public bool IsFictitious { get; set; }
}
