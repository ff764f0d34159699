namespace Thads.Etl.Forms;

/// <summary>A rule that a row satisfies by itself: a column compared with a formula over the others.</summary>
public abstract class RowRule<TRow>(FormColumn<TRow> column)
    where TRow : FormRow
{
    /// <summary>The column whose cell a finding points at.</summary>
    public FormColumn<TRow> Column { get; } = column;

    /// <summary>Every column that must be readable before the rule can say anything.</summary>
    internal abstract ulong Bits { get; }
}

/// <summary>The column equals the formula, to the unit.</summary>
public sealed class EqualityRule<TRow>(FormColumn<TRow> column, Formula<TRow> formula) : RowRule<TRow>(column)
    where TRow : FormRow
{
    public Formula<TRow> Formula { get; } = formula;
    internal override ulong Bits => Column.Bit | Formula.Bits;
}

/// <summary>The column is at most the formula.</summary>
public sealed class AtMostRule<TRow>(FormColumn<TRow> column, Formula<TRow> formula) : RowRule<TRow>(column)
    where TRow : FormRow
{
    public Formula<TRow> Formula { get; } = formula;
    internal override ulong Bits => Column.Bit | Formula.Bits;
}

/// <summary>
/// The column is <c>part / whole × 100</c>, rounded half-up to as many places as the cell itself shows. It holds on totals rows too.
/// </summary>
public sealed class RateRule<TRow>(FormColumn<TRow> column, Formula<TRow> part, Formula<TRow> whole)
    : RowRule<TRow>(column)
    where TRow : FormRow
{
    public Formula<TRow> Part { get; } = part;
    public Formula<TRow> Whole { get; } = whole;
    internal override ulong Bits => Column.Bit | Part.Bits | Whole.Bits;
}
