namespace Thads.Warehouse.Model.Dimensions;

/// <summary>Says which list a dimension is, and the reference file that its first members come from.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CategoryAttribute(CategoryKind kind, string file) : Attribute
{
    public CategoryKind Kind { get; } = kind;
    public string File { get; } = file;
}
