namespace Thads.Etl.Texts;

/// <summary>What became of a figure that stood as text.</summary>
public enum FigureTextResult
{
    Read,
    NotANumber,

    /// <summary>It has two readings, such as "1,234".</summary>
    Ambiguous,

    /// <summary>Several figures stand in one cell.</summary>
    TwoValues,

    /// <summary>It has more digits than any figure of ours.</summary>
    OutOfRange,
}
