using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Thads.Etl.Forms;

/// <summary>A column bound to the property that holds its figure; the methods make a declaration read like the printed form.</summary>
public sealed class FormColumn<TRow> : FormColumn
    where TRow : FormRow
{
    internal FormColumn(int ordinal, Expression<Func<TRow, decimal>> figure, string heading, MeasureUnit unit)
        : base(ordinal, CodeOf(PropertyOf(figure)), heading, unit)
    {
        Property = PropertyOf(figure);
        Get = figure.Compile();
        Set = Property.SetMethod!.CreateDelegate<Action<TRow, decimal>>();
    }

    internal PropertyInfo Property { get; }
    internal Func<TRow, decimal> Get { get; }
    internal Action<TRow, decimal> Set { get; }

    /// <summary>The heading that spans this column and its neighbours.</summary>
    public FormColumn<TRow> Under(string group)
    {
        Group = group;
        return this;
    }

    /// <summary>Headings that other versions of the form print.</summary>
    public FormColumn<TRow> AlsoPrinted(params string[] headings)
    {
        AddAliases(headings);
        return this;
    }

    /// <summary>A sheet may leave the column out.</summary>
    public FormColumn<TRow> Optional()
    {
        IsRequired = false;
        return this;
    }

    internal static PropertyInfo PropertyOf(LambdaExpression figure) =>
        figure.Body is MemberExpression { Member: PropertyInfo property }
            ? property
            : throw new ArgumentException(
                $"A column is declared by one property, not by {figure.Body}.",
                nameof(figure)
            );

    private static string CodeOf(PropertyInfo property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
}
