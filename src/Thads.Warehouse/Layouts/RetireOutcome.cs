namespace Thads.Warehouse.Layouts;

/// <summary>What became of the wish to retire a layout.</summary>
public enum RetireOutcome
{
    Retired,
    Unknown,
    AlreadyRetired,

    /// <summary>What ships is part of the program, and is replaced by another release of it.</summary>
    Shipped,
    ReasonMissing,
}
