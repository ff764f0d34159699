using System.Globalization;

namespace Thads.Etl.Workbooks;

/// <summary>One row of a sheet as ExcelDataReader gives it: null, double, string, DateTime, TimeSpan or bool in each cell.</summary>
/// <param name="number">From 1, as Excel counts.</param>
/// <param name="values">The cells, from column A.</param>
/// <param name="formats">The number format of each cell that shows a number in a special way; null where none does.</param>
/// <param name="isHidden">Whether the row is hidden, by hand or by a filter.</param>
internal sealed class SheetRow(int number, object?[] values, NumberFormat?[]? formats, bool isHidden = false)
{
    public int Number { get; } = number;
    public bool IsHidden { get; } = isHidden;
    public int Width => values.Length;

    /// <summary>Column from 0; null beyond the row's end.</summary>
    public object? this[int column] => (uint)column < (uint)values.Length ? values[column] : null;

    /// <summary>Whether a cell holds anything that can be seen.</summary>
    public bool IsFilled(int column) =>
        this[column] switch
        {
            null => false,
            string text => !string.IsNullOrWhiteSpace(text),
            _ => true,
        };

    /// <summary>How the number in a cell is shown.</summary>
    public NumberFormat Format(int column) => formats?[column] ?? NumberFormat.General;

    /// <summary>The cell's text, trimmed; empty for a blank cell.</summary>
    public string Text(int column) =>
        this[column] switch
        {
            null => "",
            string text => text.Trim(),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
