using System.Globalization;

namespace Thads.Etl.Workbooks;

/// <summary>One row of a sheet as ExcelDataReader gives it: null, double, string, DateTime, TimeSpan or bool in each cell.</summary>
/// <param name="number">From 1, as Excel counts.</param>
/// <param name="values">The cells, from column A.</param>
/// <param name="formats">The number format of each cell that holds a number.</param>
internal sealed class SheetRow(int number, object?[] values, string?[] formats)
{
    public int Number { get; } = number;
    public int Width => values.Length;

    /// <summary>Column from 0; null beyond the row's end.</summary>
    public object? this[int column] => (uint)column < (uint)values.Length ? values[column] : null;

    /// <summary>Whether the cell shows its number as a percentage, 0.88 as 88 %.</summary>
    public bool IsPercent(int column) => formats[column]?.Contains('%', StringComparison.Ordinal) == true;

    /// <summary>How many decimal places the cell's format shows at least: 2 for <c>0.00</c>, none for <c>General</c> and <c>0.##</c>.</summary>
    public int PlacesShown(int column)
    {
        var format = formats[column]?.Split(';')[0] ?? "";
        var point = format.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : format[(point + 1)..].TakeWhile(c => c == '0').Count();
    }

    /// <summary>The cell's text, trimmed; empty for a blank cell.</summary>
    public string Text(int column) =>
        this[column] switch
        {
            null => "",
            string text => text.Trim(),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
