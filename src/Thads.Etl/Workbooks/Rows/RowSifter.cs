using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Recognises the rows of a table without data: blank ones, and those that number the columns. At the end it reports what counts although
/// it is easily overlooked: hidden rows and columns, cells that are struck out, figures below no heading.
/// </summary>
internal sealed partial class RowSifter
{
    private readonly FormSheet sheet;
    private readonly int[] columns;
    private readonly int[] unnamed;
    private readonly bool hasNames;
    private readonly int[] hiddenColumns;
    private readonly int lastHeading;
    private readonly Dictionary<int, (int Row, int Count)> figuresBelowNoHeading = [];
    private (string Cell, int Count) beyond;
    private (int Row, int Column, int Count) struck;
    private int taken;
    private int hidden;
    private int firstHidden;

    /// <summary>Column numbers stand below the headings, and below headings that stand again.</summary>
    private bool isBelowHeadings = true;

    public RowSifter(FormSheet sheet)
    {
        this.sheet = sheet;
        columns = [.. sheet.Match.ColumnIndex.Where(index => index >= 0).Order()];
        int[] shown = sheet.Match.LabelColumn < 0 ? columns : [.. columns, sheet.Match.LabelColumn];
        hasNames = sheet.Match.Form.Columns.Any(column =>
            column.Type is ColumnType.Date or ColumnType.Choice && sheet.Match.ColumnIndex[column.Ordinal] >= 0
        );
        hiddenColumns = [.. shown.Where(sheet.Info.HiddenColumns.Contains).Order()];
        lastHeading = Math.Max(
            sheet.Header.Headings.ToList().FindLastIndex(heading => heading.Length > 0),
            columns.Length == 0 ? -1 : columns[^1]
        );
        unnamed =
            columns.Length == 0
                ? []
                :
                [
                    .. Enumerable
                        .Range(columns[0], columns[^1] - columns[0])
                        .Where(index => index < sheet.Header.Headings.Count && sheet.Header.Headings[index].Length == 0)
                        .Except(shown),
                ];
    }

    /// <summary>Notes that a row was taken for data.</summary>
    public void Took(SheetRow row)
    {
        taken++;
        if (row.IsHidden)
        {
            firstHidden = hidden == 0 ? row.Number : firstHidden;
            hidden++;
        }
        foreach (var index in columns)
        {
            if (row[index] is { IsStruck: true, IsBlank: false })
            {
                struck = struck.Count == 0 ? (row.Number, index, 1) : struck with { Count = struck.Count + 1 };
            }
        }
        foreach (var index in unnamed)
        {
            if (CellReader.IsFigure(row, index))
            {
                figuresBelowNoHeading[index] = figuresBelowNoHeading.TryGetValue(index, out var seen)
                    ? seen with
                    {
                        Count = seen.Count + 1,
                    }
                    : (row.Number, 1);
            }
        }
    }

    /// <summary>
    /// Looks at what stands right of the last heading beside figures that are read, of data or of sums: in a text file a row whose cells have
    /// moved, elsewhere what nobody reads.
    /// </summary>
    public void LookBeyondHeadings(SheetRow row)
    {
        for (var index = lastHeading + 1; index < row.Width; index++)
        {
            if (!row.IsFilled(index))
            {
                continue;
            }
            if (sheet.Info.IsOfText)
            {
                sheet.Findings.Add(
                    FindingCodes.RowBeyondHeadings,
                    sheet.Name,
                    CellAddress.Of(row.Number, index),
                    sheet.Match.Form.NamesPeople ? "…" : row.Text(index),
                    CellAddress.LettersOf(lastHeading)
                );
                return;
            }
            if (CellReader.IsFigure(row, index))
            {
                beyond = (beyond.Cell ?? CellAddress.Of(row.Number, index), beyond.Count + 1);
            }
        }
    }

    /// <summary>Notes that headings stood there again.</summary>
    public void PassedHeadings() => isBelowHeadings = true;

    /// <summary>Says what counts, or does not, without showing.</summary>
    public void Tell()
    {
        if (hidden > 0)
        {
            var cell = CellAddress.Of(firstHidden, columns.Length > 0 ? columns[0] : 0);
            sheet.Findings.Add(FindingCodes.SheetHiddenRows, sheet.Name, cell, hidden);
        }
        if (hiddenColumns.Length > 0 && taken > 0)
        {
            sheet.Findings.Add(
                FindingCodes.SheetHiddenColumns,
                sheet.Name,
                CellAddress.Of(sheet.Header.LastRow, hiddenColumns[0]),
                string.Join(", ", hiddenColumns.Select(CellAddress.LettersOf))
            );
        }
        if (struck.Count > 0)
        {
            var cell = CellAddress.Of(struck.Row, struck.Column);
            sheet.Findings.Add(FindingCodes.SheetStruckOut, sheet.Name, cell, struck.Count);
        }
        if (beyond.Count > 0)
        {
            sheet.Findings.Add(FindingCodes.HeaderBeyondTable, sheet.Name, beyond.Cell, beyond.Count);
        }
        foreach (var (index, seen) in figuresBelowNoHeading.OrderBy(pair => pair.Key))
        {
            sheet.Findings.Add(
                FindingCodes.HeaderUnnamedColumn,
                sheet.Name,
                CellAddress.Of(seen.Row, index),
                CellAddress.LettersOf(index),
                arguments: [("count", seen.Count)]
            );
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

    /// <summary>
    /// A row such as "A B (1) (2) (3)" or "1 2 3 4 5" under a label that is no name: directly below the headings also with gaps, blanks, and
    /// columns moved. Elsewhere a row of small rising figures is a row of figures.
    /// </summary>
    public bool IsColumnNumbers(SheetRow row)
    {
        var isBelow = isBelowHeadings;
        isBelowHeadings = false;
        var label = sheet.Match.LabelColumn < 0 ? "" : row.Text(sheet.Match.LabelColumn);
        if (columns.Length < 2 || (label.Length > 0 && !MayBeNumber(label)))
        {
            return false;
        }
        if (label.Length > 0 && !ColumnNumber().IsMatch(label))
        {
            return false;
        }
        var (before, numbers, bracketed, gaps, isRising) = (0, 0, 0, 0, true);
        foreach (var index in columns)
        {
            // Most rows are told from the first cell: a number of a column has few characters.
            ref readonly var cell = ref row[index];
            if (cell.IsBlank)
            {
                gaps++;
                continue;
            }
            if (cell.Kind == CellKind.Date || (cell.Kind == CellKind.Text && !MayBeNumber(cell.Text)))
            {
                return false;
            }
            var match = ColumnNumber().Match(row.Text(index));
            if (!match.Success)
            {
                return false;
            }
            if (!match.Groups["number"].Success)
            {
                continue;
            }
            numbers++;
            bracketed += match.Groups["open"].Success ? 1 : 0;
            var number = int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            isRising &= number > before && number <= 2 * (columns[^1] + 1);
            gaps += before > 0 && number != before + 1 ? 1 : 0;
            before = number;
        }
        return numbers >= 2
            && (
                isBelow
                    // Moved columns took their numbers with them. A bare number where a date or a name belongs is not a value.
                    ? numbers * 2 >= columns.Length
                        && (isRising || bracketed == numbers || label.Length > 0 || hasNames)
                    : gaps == 0 && bracketed == numbers
            );
    }

    /// <summary>A number of a column is short, unless it says how it is worked out.</summary>
    private static bool MayBeNumber(string text) =>
        text.Length <= 8 || (text.Length < 60 && text.Contains('=', StringComparison.Ordinal));

    /// <summary>"(1)", which Excel turns into -1; "1", "[1]", "(6)=(1)-(4)", "A", "Cột 1".</summary>
    [GeneratedRegex(
        @"^((cột|cot) ?)?((?<open>[(\[-]) ?)?(?<number>[0-9]{1,3})( ?[)\]])?(\s*=.*)?$|^\(?[A-Za-z]\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ColumnNumber();
}
