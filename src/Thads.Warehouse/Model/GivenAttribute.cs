namespace Thads.Warehouse.Model;

/// <summary>
/// Marks a table that the province keeps: given to the warehouse, not built from submissions. A rebuild leaves it alone, and
/// verification copies it. What is derived from given tables alone is given too.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GivenAttribute : Attribute;
