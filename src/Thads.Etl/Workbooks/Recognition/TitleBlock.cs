using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Cells;
using Thads.Etl.Workbooks.Texts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>What stands above a table: the form's title, the office, the period and the unit, as printed.</summary>
internal sealed partial class TitleBlock
{
    private readonly List<(string Text, string Folded, string Cell)> cells = [];

    public TitleBlock(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Width; column++)
            {
                if (row[column].Kind != CellKind.Text)
                {
                    continue;
                }
                // "Đơn vị gửi báo cáo:" may have its answer in the next cell.
                foreach (
                    var line in row.Text(column)
                        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                {
                    var text = line.EndsWith(':') ? line + " " + NextText(row, column) : line;
                    cells.Add((text, VietnameseText.Fold(text), CellAddress.Of(row.Number, column)));
                }
            }
        }
    }

    /// <summary>The length of the form's longest name that stands there: its code counts most, then its titles; 0 for none.</summary>
    public int Names(Form form)
    {
        var longest = 0;
        foreach (var name in form.TitleAliases.Append(form.TitleVi).Append(form.Code))
        {
            var folded = VietnameseText.Fold(name);
            if (cells.Exists(cell => $" {cell.Folded} ".Contains($" {folded} ", StringComparison.Ordinal)))
            {
                longest = Math.Max(longest, name == form.Code ? int.MaxValue : folded.Length);
            }
        }
        return longest;
    }

    /// <summary>Whether a circular is named, as "Thông tư 06/2019/TT-BTP" names TT-06-2019.</summary>
    public bool NamesRegime(string regimeCode)
    {
        var number = VietnameseText.Fold(regimeCode).Replace("tt ", "", StringComparison.Ordinal);
        return cells.Exists(cell => $" {cell.Folded} ".Contains($" {number} ", StringComparison.Ordinal));
    }

    /// <summary>What follows a label and a colon: "Biên chế được giao: 105", with its cell.</summary>
    public (string Text, string Cell)? Labelled(string label)
    {
        var folded = VietnameseText.Fold(label);
        foreach (var (text, _, cell) in cells)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && VietnameseText.Fold(text[..colon]) == folded)
            {
                return (text[(colon + 1)..].Trim(), cell);
            }
        }
        return null;
    }

    /// <summary>The office's name after "Đơn vị gửi báo cáo:", with its cell.</summary>
    public (string Name, string Cell)? LabelledOffice()
    {
        foreach (var (text, _, cell) in cells)
        {
            if (
                SendingOffice().Match(text) is { Success: true } match
                && match.Groups["name"].Value.Trim() is { Length: > 0 } name
            )
            {
                return (name, cell);
            }
        }
        return null;
    }

    /// <summary>Every other text, any of which may be a letterhead.</summary>
    public IEnumerable<(string Text, string Folded, string Cell)> Texts => cells;

    /// <summary>Each period stated: "12 tháng / năm 2020", "03 tháng đầu năm 2020"; and "năm 2020" alone where the form is yearly.</summary>
    public IReadOnlyList<(int StatYear, int Months, string Text, string Cell)> Periods(bool isYearly)
    {
        var stated = new List<(int, int, string, string)>();
        foreach (var (text, folded, cell) in cells)
        {
            foreach (Match match in MonthsOfYear().Matches(folded))
            {
                stated.Add((Number(match, "year"), Number(match, "months"), text, cell));
            }
            if (isYearly && !MonthsOfYear().IsMatch(folded) && !CalendarDay().IsMatch(folded))
            {
                stated.AddRange(YearAlone().Matches(folded).Select(match => (Number(match, "year"), 12, text, cell)));
            }
        }
        return stated;
    }

    /// <summary>What follows "Đơn vị tính:", with its cell.</summary>
    public (string Unit, string Cell)? Unit()
    {
        foreach (var (text, _, cell) in cells)
        {
            if (UnitOf().Match(text) is { Success: true } match)
            {
                return (match.Groups["unit"].Value.Trim(), cell);
            }
        }
        return null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string NextText(SheetRow row, int column)
    {
        for (var next = column + 1; next < row.Width; next++)
        {
            if (row.Text(next) is { Length: > 0 } text)
            {
                return text;
            }
        }
        return "";
    }

    [GeneratedRegex(
        @"^(đơn vị|cơ quan)\s+(gửi|lập|nộp|thực hiện)?\s*(báo cáo|biểu)?\s*:\s*(?<name>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SendingOffice();

    [GeneratedRegex(@"(đơn vị tính|đvt)\s*:\s*(?<unit>[^)]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitOf();

    [GeneratedRegex(@"\b(?<months>[0-9]{1,2}) thang (dau )?(nam )?(?<year>[0-9]{4})\b")]
    private static partial Regex MonthsOfYear();

    [GeneratedRegex(@"\bnam (?<year>[0-9]{4})\b")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"\bthang [0-9]{1,2} nam [0-9]{4}\b")]
    private static partial Regex CalendarDay();
}
