namespace Thads.Warehouse.Documentation;

/// <summary>What a table is for.</summary>
public enum TableKind
{
    Dimension,
    Fact,
    Mart,

    /// <summary>A view that reads the others.</summary>
    View,

    /// <summary>Data of the warehouse that is neither dimension nor fact: bridges, successions, lineage.</summary>
    Supporting,

    /// <summary>The log of submissions and what the product keeps for itself; not for BI.</summary>
    Internal,
}
