using Thads.Warehouse.Model.Layouts;

namespace Thads.Warehouse.Layouts;

/// <summary>A layout as the warehouse keeps it.</summary>
/// <param name="Record">Who taught it, when, and whether it is retired.</param>
/// <param name="Definition">What it says.</param>
public sealed record KnownLayout(LayoutRecord Record, LayoutDefinition Definition)
{
    public int Id => Record.LayoutId;
    public bool IsShipped => Record.Origin == LayoutRecord.Shipped;
    public bool IsRetired => Record.RetiredAt is not null;

    /// <summary>Whether a period that ends on a day may be reported in it.</summary>
    public bool IsFor(DateOnly periodEnd) =>
        (Definition.ValidFrom is not { } from || from <= periodEnd)
        && (Definition.ValidTo is not { } to || periodEnd <= to);
}
