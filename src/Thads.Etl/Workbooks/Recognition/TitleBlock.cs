using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>What stands above a table: the form's title, the office, the period and the unit, as printed.</summary>
internal sealed partial class TitleBlock
{
    /// <summary>Each line by itself, and after its lines a cell of several as one: a name or a unit may be broken anywhere.</summary>
    private readonly List<(string Text, string Folded, string Cell)> cells = [];
    private readonly List<StatedOffice> offices = [];

    public TitleBlock(IEnumerable<SheetRow> rows)
    {
        var all = rows.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            for (var column = 0; column < all[i].Width; column++)
            {
                if (all[i][column].Kind == CellKind.Text)
                {
                    var below =
                        i + 1 < all.Count && all[i + 1].Number == all[i].Number + 1 ? all[i + 1].Text(column) : "";
                    Add(all[i], column, below);
                }
            }
        }
    }

    private void Add(SheetRow row, int column, string below)
    {
        const StringSplitOptions Lines = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var address = CellAddress.Of(row.Number, column);
        var lines = row.Text(column).Split('\n', Lines).Select(VietnameseText.Tidy).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            // "Đơn vị gửi báo cáo:" may have its answer in the next line or cell.
            var text = lines[i];
            if (text.EndsWith(':'))
            {
                text += " " + (i + 1 < lines.Length ? lines[i + 1] : NextText(row, column));
            }
            cells.Add((text, VietnameseText.Fold(text), address));
            AddOffices(
                text,
                lines.AsSpan(lines[i].EndsWith(':') ? Math.Min(i + 2, lines.Length) : i + 1),
                below,
                address
            );
        }
        if (lines.Length > 1)
        {
            var whole = string.Join(' ', lines);
            cells.Add((whole, VietnameseText.Fold(whole), address));
        }
    }

    /// <summary>An office's name goes on until another label: the longest that may be meant first, then with the cell below.</summary>
    private void AddOffices(string text, ReadOnlySpan<string> lines, string below, string address)
    {
        var match = SendingOffice().Match(text);
        if (!match.Success || match.Groups["name"].Value.Trim() is not { Length: > 0 } name)
        {
            return;
        }
        var names = new List<string> { name };
        foreach (var line in lines)
        {
            if (line.Contains(':', StringComparison.Ordinal))
            {
                break;
            }
            names.Insert(0, $"{names[0]} {line}");
        }
        if (below.Length > 0 && !below.Contains(':', StringComparison.Ordinal))
        {
            names.Add($"{name} {below}");
        }
        offices.AddRange(names.Select(each => new StatedOffice(each, address, match.Groups["sends"].Success)));
    }

    /// <summary>The length of the form's longest name that stands there: its code counts most, then its titles; 0 for none.</summary>
    public int Names(Form form) =>
        Find(form.Code) is not null ? int.MaxValue
        : TitleOf(form) is var (title, _) ? title.Length
        : 0;

    /// <summary>The form's longest title that stands there, folded, and its cell; null for none.</summary>
    public (string Title, string Cell)? TitleOf(Form form) =>
        form
            .TitleAliases.Append(form.TitleVi)
            .Select(VietnameseText.Fold)
            .OrderByDescending(title => title.Length)
            .Select(Find)
            .FirstOrDefault(found => found is not null);

    private (string Folded, string Cell)? Find(string name)
    {
        var sought = $" {VietnameseText.Fold(name)} ";
        var at = cells.FindIndex(cell => $" {cell.Folded} ".Contains(sought, StringComparison.Ordinal));
        return at < 0 ? null : (sought.Trim(), cells[at].Cell);
    }

    /// <summary>
    /// Whether it is as we print it ourselves: then it says office, period and unit in our words, wherever a layout that was taught from
    /// another sheet has them.
    /// </summary>
    public bool IsOurs(Form form)
    {
        var number = VietnameseText.Fold($"Biểu số: {form.Code}");
        return cells.Exists(cell => cell.Folded == number) && offices.Exists(office => office.IsSaidToBe);
    }

    /// <summary>Whether a title stands there, but for the figures in it: years and months differ from period to period.</summary>
    public bool Says(string title)
    {
        var sought = Digits().Replace(VietnameseText.Fold(title), "#");
        return sought.Length > 0
            && cells.Exists(cell => Digits().Replace(cell.Folded, "#").Contains(sought, StringComparison.Ordinal));
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

    /// <summary>What follows "Đơn vị gửi báo cáo:", in every way that a name broken over lines and cells may be meant, likeliest first.</summary>
    public IReadOnlyList<StatedOffice> LabelledOffices => offices;

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

    /// <summary>What follows each "Đơn vị tính:", one a cell.</summary>
    public IReadOnlyList<StatedUnit> Units() =>
        [
            .. cells
                .GroupBy(cell => cell.Cell)
                .SelectMany(cell => UnitTexts.In([.. cell.Select(line => line.Text)], cell.Key)),
        ];

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

    /// <summary>Labels without a verb may be followed by a unit as well.</summary>
    [GeneratedRegex(
        @"^(tên )?(đơn vị|cơ quan)( thi hành án( dân sự)?)?(?<sends>\s+((gửi|lập|nộp|thực hiện)(\s+(báo cáo|biểu))?|báo cáo))?\s*:\s*(?<name>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SendingOffice();

    [GeneratedRegex(@"\b(?<months>[0-9]{1,2}) thang (dau )?(nam )?(?<year>[0-9]{4})\b")]
    private static partial Regex MonthsOfYear();

    [GeneratedRegex(@"\bnam (?<year>[0-9]{4})\b")]
    private static partial Regex YearAlone();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\bthang [0-9]{1,2} nam [0-9]{4}\b")]
    private static partial Regex CalendarDay();
}
