namespace Thads.Etl.Forms;

/// <summary>A rule between the totals of one submission and those of the same office's other periods.</summary>
public abstract record HistoryRule<TRow>
    where TRow : FormRow
{
    /// <summary>The columns that the rule reads, as bits. It is skipped where one of them has a cell that could not be read.</summary>
    internal abstract ulong Bits { get; }
}

/// <summary>The total is the same in every period of a statistical year.</summary>
public sealed record ConstantThroughYear<TRow>(Formula<TRow> Figure) : HistoryRule<TRow>
    where TRow : FormRow
{
    internal override ulong Bits => Figure.Bits;
}

/// <summary>The total, being cumulative, does not decrease from one period of a year to the next.</summary>
public sealed record NonDecreasing<TRow>(Formula<TRow> Figure) : HistoryRule<TRow>
    where TRow : FormRow
{
    internal override ulong Bits => Figure.Bits;
}

/// <summary>What a year opens with is at most what the year before closed with; the rest moved to the separate book.</summary>
public sealed record CarriesOver<TRow>(Formula<TRow> Opening, Formula<TRow> Closing) : HistoryRule<TRow>
    where TRow : FormRow
{
    internal override ulong Bits => Opening.Bits | Closing.Bits;
}

/// <summary>A total about 1,000 or 1,000,000 times that of the period before tells of a mistaken unit.</summary>
public sealed record ConsistentUnit<TRow>(Formula<TRow> Figure) : HistoryRule<TRow>
    where TRow : FormRow
{
    internal override ulong Bits => Figure.Bits;
}
