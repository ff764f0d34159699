namespace Thads.Etl.Workbooks.Texts;

/// <summary>What became of a figure that stood as text.</summary>
public enum FigureTextResult
{
    Read,
    NotANumber,

    /// <summary>It has two readings, such as "1,234".</summary>
    Ambiguous,
}
