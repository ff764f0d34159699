using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Watches whether a column names one thing with and without zeros before its number: 7 as a number beside the text 007, CHV-7 beside
/// CHV-07. A number that has more behind it, such as a decision's, is another thing.
/// </summary>
internal sealed class LeadingZeros(FormSheet sheet)
{
    /// <summary>Free text in a hostile file: only so many names of a column are remembered.</summary>
    private const int MostNamesKept = 10_000;
    private const int LongestName = 20;
    private readonly Dictionary<int, Column> columns = [];

    public void Saw(int row, int index, FormColumn column, string text)
    {
        if (text.Length > LongestName || !char.IsAsciiDigit(text[^1]))
        {
            return;
        }
        if (!columns.TryGetValue(index, out var known))
        {
            columns[index] = known = new Column(column.Heading);
        }
        if (known.Rows.Count < MostNamesKept)
        {
            known.Rows.TryAdd(text, row);
        }
    }

    /// <summary>Tells each name that is written in two ways, at the first row of the second.</summary>
    public void Tell()
    {
        foreach (var (index, column) in columns.OrderBy(pair => pair.Key))
        {
            foreach (
                var names in column
                    .Rows.GroupBy(name => Without(name.Key))
                    .Where(names => names.Skip(1).Any())
                    .Select(names => names.OrderBy(name => name.Value).ToList())
            )
            {
                foreach (var (text, row) in names.Skip(1))
                {
                    sheet.Findings.Add(
                        FindingCodes.CellLeadingZeros,
                        sheet.Name,
                        CellAddress.Of(row, index),
                        sheet.Match.Form.NamesPeople ? null : text,
                        sheet.Match.Form.NamesPeople ? null : names[0].Key,
                        arguments: [("column", column.Heading)]
                    );
                }
            }
        }
    }

    /// <summary>A name without the zeros before its last number.</summary>
    private static string Without(string text)
    {
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
        {
            digits--;
        }
        var number = text.AsSpan(digits).TrimStart('0');
        return string.Concat(text.AsSpan(0, digits), number.IsEmpty ? "0" : number);
    }

    private sealed class Column(string heading)
    {
        public string Heading => heading;

        /// <summary>The first row of each name.</summary>
        public Dictionary<string, int> Rows { get; } = [];
    }
}
