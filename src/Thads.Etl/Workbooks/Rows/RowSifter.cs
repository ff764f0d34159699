using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.Cells;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>Tells the rows of a table that hold nothing: blank ones, and those that number the columns.</summary>
internal sealed partial class RowSifter(FormSheet sheet)
{
    private int hidden;
    private int firstHidden;
    private readonly int[] columns = [.. sheet.Match.ColumnIndex.Where(index => index >= 0).Order()];

    /// <summary>Notes that a row was taken for data.</summary>
    public void Took(SheetRow row)
    {
        if (row.IsHidden)
        {
            firstHidden = hidden == 0 ? row.Number : firstHidden;
            hidden++;
        }
    }

    /// <summary>Says how many rows of data are hidden: they count, and whoever looks at the sheet does not see them.</summary>
    public void TellHidden()
    {
        if (hidden > 0)
        {
            var cell = CellAddress.Of(firstHidden, columns.Length > 0 ? columns[0] : 0);
            sheet.Findings.Add(FindingCodes.SheetHiddenRows, sheet.Name, cell, hidden);
        }
    }

    public bool IsBlank(SheetRow row)
    {
        if (sheet.Match.LabelColumn >= 0 && row.Text(sheet.Match.LabelColumn).Length > 0)
        {
            return false;
        }
        foreach (var index in columns)
        {
            if (row.IsFilled(index))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A row such as "A B (1) (2) (3)" or "1 2 3 4 5": one after the other, under a label that is no name.</summary>
    public bool IsColumnNumbers(SheetRow row)
    {
        var label = sheet.Match.LabelColumn < 0 ? "" : row.Text(sheet.Match.LabelColumn);
        if ((label.Length > 0 && !ColumnNumber().IsMatch(label)) || columns.Length < 2)
        {
            return false;
        }
        var (before, numbers) = (0, 0);
        foreach (var index in columns)
        {
            // Most rows are told from the first cell: a number of a column has few characters.
            ref readonly var cell = ref row[index];
            if (cell.Kind is CellKind.Blank or CellKind.Date || (cell.Kind == CellKind.Text && !MayBeNumber(cell.Text)))
            {
                return false;
            }
            var match = ColumnNumber().Match(row.Text(index));
            if (!match.Success || (before > 0 && !match.Groups["number"].Success))
            {
                return false;
            }
            if (!match.Groups["number"].Success)
            {
                continue;
            }
            numbers++;
            var number = int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (before > 0 && number != before + 1)
            {
                return false;
            }
            before = number;
        }
        return numbers >= 2;
    }

    /// <summary>A number of a column is short, unless it says how it is worked out.</summary>
    private static bool MayBeNumber(string text) =>
        text.Length <= 5 || (text.Length < 60 && text.Contains('=', StringComparison.Ordinal));

    [GeneratedRegex(@"^(\(?(?<number>[0-9]{1,3})\)?(\s*=.*)?|\(?[A-Za-z]\)?)$")]
    private static partial Regex ColumnNumber();
}
