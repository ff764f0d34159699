namespace Thads.Warehouse.Model.Dimensions;

/// <summary>
/// A row of the view <c>dw.dim_office_durable</c>: an office through all its versions, by its durable key. What names an office by its
/// code relates to it; facts do through <c>dim_office</c>.
/// </summary>
public sealed class OfficeDurableDimension
{
    public required string OfficeCode { get; set; }

    /// <summary>The name of the newest version.</summary>
    public required string OfficeName { get; set; }
    public required string ShortName { get; set; }

    /// <summary>As in <see cref="OfficeDimension.Level"/>.</summary>
    public required string Level { get; set; }
    public string? LevelNameVi { get; set; }
    public string? LevelNameEn { get; set; }

    /// <summary>The first day of the first version.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>The last day of the newest version; null where no end is known.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Whether it exists at the end of the newest period that any office has reported on.</summary>
    public bool IsInForce { get; set; }

    /// <summary>The department first, then by level and code.</summary>
    public long SortOrder { get; set; }
}
