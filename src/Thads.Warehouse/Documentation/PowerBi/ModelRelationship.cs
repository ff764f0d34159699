namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>A many-to-one relationship of the semantic model.</summary>
/// <param name="IsActive">Whether filters follow it by themselves; an inactive one is for <c>USERELATIONSHIP</c>.</param>
public sealed record ModelRelationship(
    string FromTable,
    string FromColumn,
    string ToTable,
    string ToColumn,
    bool IsActive
);
