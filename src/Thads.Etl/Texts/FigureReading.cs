namespace Thads.Etl.Texts;

/// <summary>A figure that stood as text, as it was read.</summary>
/// <param name="Result">Whether it was read, or why not.</param>
/// <param name="Figure">The figure; 0 where none was read.</param>
/// <param name="Mark">What is written behind it.</param>
public readonly record struct FigureReading(
    FigureTextResult Result,
    decimal Figure = 0,
    FigureMark Mark = FigureMark.None
)
{
    public bool IsRead => Result == FigureTextResult.Read;
}
