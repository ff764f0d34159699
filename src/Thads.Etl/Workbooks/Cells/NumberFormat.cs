namespace Thads.Etl.Workbooks.Cells;

/// <summary>What a cell's number format says about the number it shows.</summary>
/// <param name="IsPercent">Whether it is shown as a percentage, 0.88 as 88 %.</param>
/// <param name="Places">How many decimal places it shows at least: 2 for <c>0.00</c>, none for <c>General</c> and <c>0.##</c>.</param>
internal sealed record NumberFormat(bool IsPercent, int Places)
{
    public static NumberFormat General { get; } = new(false, 0);

    public static NumberFormat Parse(string format)
    {
        var positive = format.Split(';')[0];
        var point = positive.IndexOf('.', StringComparison.Ordinal);
        return new NumberFormat(
            format.Contains('%', StringComparison.Ordinal),
            point < 0 ? 0 : positive[(point + 1)..].TakeWhile(c => c == '0').Count()
        );
    }
}
