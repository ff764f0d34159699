namespace Thads.Warehouse.Model;

/// <summary>
/// Marks master data: a table that the province keeps, not built from submissions. A rebuild leaves it alone, and verification copies it.
/// What is derived from master data alone is master data too.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MasterDataAttribute : Attribute;
