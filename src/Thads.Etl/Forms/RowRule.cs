namespace Thads.Etl.Forms;

/// <summary>A rule that a row satisfies by itself.</summary>
public abstract class RowRule<TRow>
    where TRow : FormRow
{
    /// <summary>Every column that must be readable before the rule can say anything.</summary>
    internal abstract ulong Bits { get; }
}

/// <summary>A column compared with a formula over the others.</summary>
public abstract class FigureRule<TRow>(FigureColumn<TRow> column) : RowRule<TRow>
    where TRow : FormRow
{
    /// <summary>The column whose cell a finding points at.</summary>
    public FigureColumn<TRow> Column { get; } = column;
}

/// <summary>A rule of the domain that is no sum: dates in order, a grade that only some offices have.</summary>
public sealed class ConditionRule<TRow>(
    string code,
    IReadOnlyList<FormColumn<TRow>> columns,
    Func<TRow, FormTarget, bool> holds,
    Func<TRow, FormTarget, object?>? expected
) : RowRule<TRow>
    where TRow : FormRow
{
    /// <summary>The finding where it does not hold.</summary>
    public string Code { get; } = code;

    /// <summary>The column whose cell a finding points at, then the others that the rule looks at.</summary>
    public IReadOnlyList<FormColumn<TRow>> Columns { get; } = columns;
    public Func<TRow, FormTarget, bool> Holds { get; } = holds;
    public Func<TRow, FormTarget, object?>? Expected { get; } = expected;
    internal override ulong Bits { get; } = columns.Aggregate(0UL, (bits, column) => bits | column.Bit);
}

/// <summary>The column equals the formula, to the unit.</summary>
public sealed class EqualityRule<TRow>(FigureColumn<TRow> column, Formula<TRow> formula) : FigureRule<TRow>(column)
    where TRow : FormRow
{
    public Formula<TRow> Formula { get; } = formula;
    internal override ulong Bits => Column.Bit | Formula.Bits;
}

/// <summary>The column is at most the formula.</summary>
public sealed class AtMostRule<TRow>(FigureColumn<TRow> column, Formula<TRow> formula) : FigureRule<TRow>(column)
    where TRow : FormRow
{
    public Formula<TRow> Formula { get; } = formula;
    internal override ulong Bits => Column.Bit | Formula.Bits;
}

/// <summary>
/// The column is <c>part / whole × 100</c>, rounded half-up to as many places as the cell itself shows. It holds on totals rows too.
/// </summary>
public sealed class RateRule<TRow>(FigureColumn<TRow> column, Formula<TRow> part, Formula<TRow> whole)
    : FigureRule<TRow>(column)
    where TRow : FormRow
{
    public Formula<TRow> Part { get; } = part;
    public Formula<TRow> Whole { get; } = whole;
    internal override ulong Bits => Column.Bit | Part.Bits | Whole.Bits;

    /// <summary>
    /// The rate that a row prints, and the one that follows from its other figures, to two places at least; null where they are equal at the
    /// precision that is printed.
    /// </summary>
    internal (decimal Found, decimal Expected)? FaultOf(TRow row)
    {
        var whole = Whole.Compute(row);
        var exact = whole == 0 ? 0 : Part.Compute(row) / whole * 100;
        var printed = Column.Get(row);
        var places = Math.Min(MostPlaces, (int)printed.Scale);
        return Rounded(printed, places) == Rounded(exact, places)
            ? null
            : (printed, Rounded(exact, Math.Max(places, LeastPlaces)));
    }

    private static decimal Rounded(decimal rate, int places) => Math.Round(rate, places, MidpointRounding.AwayFromZero);

    /// <summary>A rate is compared at the precision it is printed at, but a formula's sixteen digits are not taken at their word.</summary>
    private const int MostPlaces = 6;

    private const int LeastPlaces = 2;
}
