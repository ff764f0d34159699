using System.Globalization;
using ExcelDataReader;

namespace Thads.Etl.Tests.Support;

/// <summary>
/// The figures of a printed form as ExcelDataReader reads them, by the names of their rows (with the group above) and the printed numbers of
/// their columns: nothing of ours has a part in it.
/// </summary>
internal sealed class PrintedGrid : Dictionary<(string Row, string Column), decimal>
{
    /// <param name="workbook">An .xlsx.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="labels">The columns that name a row, from 0.</param>
    public static PrintedGrid Read(byte[] workbook, string sheet, params int[] labels)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        while (reader.Name != sheet)
        {
            Assert.That(reader.NextResult(), Is.True, $"There is no sheet {sheet}.");
        }
        var grid = new PrintedGrid();
        Dictionary<int, string>? columns = null;
        var group = "";
        while (reader.Read())
        {
            if (columns is null)
            {
                var numbers = Enumerable
                    .Range(0, reader.FieldCount)
                    .Where(i => reader.GetValue(i) is string text && text.StartsWith('(') && text.EndsWith(')'))
                    .ToDictionary(i => i, i => reader.GetString(i));
                columns = numbers.ContainsValue("(1)") ? numbers : null;
                continue;
            }
            var name = string.Join('|', labels.Select(i => reader.GetValue(i)?.ToString()));
            if (reader.GetValue(0) is string { Length: > 0 } ordinal && ordinal.All("IVX".Contains))
            {
                group = name;
            }
            foreach (var (index, number) in columns)
            {
                if (reader.GetValue(index) is double figure)
                {
                    grid[(group == name ? name : $"{group}/{name}", number)] = (decimal)figure;
                }
            }
        }
        return grid;
    }

    /// <summary>Cell by cell, the sum of several.</summary>
    public static PrintedGrid Sum(IEnumerable<PrintedGrid> grids)
    {
        var sum = new PrintedGrid();
        foreach (var ((row, column), figure) in grids.SelectMany(grid => grid))
        {
            sum[(row, column)] = sum.GetValueOrDefault((row, column)) + figure;
        }
        return sum;
    }

    /// <summary>Each figure in a line of its own, but for those of some columns.</summary>
    public string Text(params string[] except) =>
        string.Join(
            '\n',
            this.Where(cell => cell.Value != 0 && !except.Contains(cell.Key.Column))
                .Select(cell => $"{cell.Key.Row} {cell.Key.Column} {cell.Value.ToString(CultureInfo.InvariantCulture)}")
                .Order(StringComparer.Ordinal)
        );
}
