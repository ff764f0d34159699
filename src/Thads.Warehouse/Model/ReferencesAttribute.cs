namespace Thads.Warehouse.Model;

/// <summary>Says which dimension a column of a fact points at: a foreign key without a navigation, since facts are written in bulk and read by SQL.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ReferencesAttribute(Type dimension) : Attribute
{
    public Type Dimension { get; } = dimension;
}

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferencesAttribute<TDimension>() : ReferencesAttribute(typeof(TDimension))
    where TDimension : class;
