namespace Thads.Warehouse.Documentation;

/// <summary>What the figures of a column count.</summary>
public enum ColumnUnit
{
    /// <summary>No figures, or figures whose unit another column says.</summary>
    None,

    /// <summary>Việc.</summary>
    Cases,

    /// <summary>Đồng.</summary>
    Vnd,

    /// <summary>A share of 100, unrounded.</summary>
    Percent,

    /// <summary>The difference of two rates.</summary>
    PercentagePoints,

    /// <summary>A change in percent of what it is compared with.</summary>
    RelativePercent,

    /// <summary>Persons, documents, offices, awards.</summary>
    Count,
}
