using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Thads.Etl.Cells;

namespace Thads.Etl.Forms;

/// <summary>A column bound to the property that holds its value; the methods make a declaration read like the printed form.</summary>
public abstract partial class FormColumn<TRow> : FormColumn
    where TRow : FormRow
{
    private protected FormColumn(int ordinal, LambdaExpression value, string heading, ColumnType type, MeasureUnit unit)
        : base(ordinal, CodeOf(PropertyOf(value)), heading, type, unit) => Property = PropertyOf(value);

    internal PropertyInfo Property { get; }
    internal override string PropertyName => Property.Name;

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

    /// <summary>Every row must have a value here.</summary>
    public FormColumn<TRow> Filled()
    {
        MustBeFilled = true;
        return this;
    }

    /// <summary>The fact's column has another name than this one.</summary>
    public FormColumn<TRow> LoadedAs(string factProperty)
    {
        FactProperty = factProperty;
        return this;
    }

    /// <summary>Reads a cell into the row; false when a finding says why it cannot be read.</summary>
    internal abstract bool Read(ICellReader cells, SheetRow row, int index, TRow into);

    /// <summary>The value as it is printed: a decimal, a text, a day, a flag, or null for nothing.</summary>
    internal abstract object? ValueOf(TRow row);

    /// <summary>Adds the value to what the row's hash is taken over.</summary>
    internal abstract void AppendTo(StringBuilder line, TRow row);

    internal abstract bool AreEqual(TRow left, TRow right);

    internal abstract int HashOf(TRow row);

    /// <summary>Gives one row the value of another.</summary>
    internal abstract void Copy(TRow from, TRow to);

    internal static PropertyInfo PropertyOf(LambdaExpression value) =>
        (value.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : value.Body)
            is MemberExpression { Member: PropertyInfo property }
            ? property
            : throw new ArgumentException($"A column is declared by one property, not by {value.Body}.", nameof(value));

    private static string CodeOf(PropertyInfo property) =>
        Digits().Replace(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), "_");

    /// <summary>postponed_48c, not postponed48c.</summary>
    [GeneratedRegex("(?<=[a-z])(?=[0-9])")]
    private static partial Regex Digits();
}
