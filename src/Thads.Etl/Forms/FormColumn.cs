using Thads.Warehouse.Reference;

namespace Thads.Etl.Forms;

/// <summary>A column of a form: what the printed heading says and what its cells hold.</summary>
public abstract class FormColumn
{
    private readonly List<string> aliases = [];

    protected FormColumn(int ordinal, string code, string heading, ColumnType type, MeasureUnit unit)
    {
        Ordinal = ordinal;
        Code = code;
        Heading = heading;
        Type = type;
        Unit = unit;
    }

    /// <summary>The place among the form's columns, from 0.</summary>
    public int Ordinal { get; }

    /// <summary>Our own stable code, such as <c>carried_in</c>.</summary>
    public string Code { get; }

    /// <summary>The fact's property that holds the value, where it is not named as the column is.</summary>
    internal string? FactProperty { get; private protected set; }

    /// <summary>The name of the property that holds the value in a row.</summary>
    internal abstract string PropertyName { get; }

    /// <summary>The heading as the current regime prints it.</summary>
    public string Heading { get; }
    public ColumnType Type { get; }
    public MeasureUnit Unit { get; }

    /// <summary>The heading that spans this column and its neighbours, where there is one.</summary>
    public string? Group { get; protected set; }

    /// <summary>Other headings that forms in use print for the column. A slash parts a spanning heading from the one below it.</summary>
    public IReadOnlyList<string> Aliases => aliases;

    /// <summary>Whether a sheet without the column is refused.</summary>
    public bool IsRequired { get; protected set; } = true;

    /// <summary>Whether a blank cell is an error. A blank figure is zero, and a blank flag is no.</summary>
    public bool MustBeFilled { get; protected set; }

    /// <summary>The list that a choice is made from.</summary>
    public CategoryKind? List { get; protected init; }

    /// <summary>The most characters of a text; 0 for other types.</summary>
    public int MaxLength { get; protected init; }

    /// <summary>Whether totals rows hold the sum of the column; a rate's do not.</summary>
    public bool IsAdditive => Unit is MeasureUnit.Cases or MeasureUnit.Money;

    /// <summary>Whether the form works it out from other columns, so that it is compared at the places that its cell shows.</summary>
    public bool IsRate { get; internal set; }

    internal ulong Bit => 1UL << Ordinal;

    protected void AddAliases(IEnumerable<string> headings) => aliases.AddRange(headings);
}
