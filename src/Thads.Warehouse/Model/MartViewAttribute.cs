namespace Thads.Warehouse.Model;

/// <summary>A mart that is a view in the schema <c>mart</c>, and so is neither refreshed nor compared. Its text is under <c>sql/views</c>.</summary>
/// <param name="name">The view's name, without its schema.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MartViewAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
