using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Marts;

/// <summary>A column of a mart, as the model declares it.</summary>
public sealed class MartColumn
{
    /// <summary>Amounts are whole đồng in 64 bits unless a column says otherwise.</summary>
    private const int DigitsOfMoney = 19;

    private readonly Func<object, object?> read;

    internal MartColumn(IProperty property)
    {
        Name = property.GetColumnName();
        Description = DataDictionary
            .Embedded.Column(property.DeclaringType.GetTableName() ?? property.DeclaringType.GetViewName()!, Name)
            ?.Comment;
        Type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        IsNullable = property.IsNullable;
        (Precision, Scale) = (property.GetPrecision() ?? DigitsOfMoney, property.GetScale() ?? 0);
        read = property.PropertyInfo!.GetValue;
    }

    /// <summary>The column's name in the database.</summary>
    public string Name { get; }

    /// <summary>What the column is called in Vietnamese, and what it means; null when the dictionary does not say.</summary>
    public string? Description { get; }

    /// <summary>The type of the values that are not null.</summary>
    public Type Type { get; }
    public bool IsNullable { get; }

    /// <summary>Of a decimal: how many digits it may have, and how many of them after the point.</summary>
    public int Precision { get; }
    public int Scale { get; }

    /// <summary>The value of this column in a row of the mart; null means "not reported".</summary>
    public object? Of(object row) => read(row);
}
