using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Looks at what is no row of data once the table has begun: footers, remarks, titles and headings that stand again on the next page. A unit
/// of money there that is not the table's is told, and so is another office or period that rows follow.
/// </summary>
internal sealed class PassedRows
{
    /// <summary>Longer text states neither.</summary>
    private const int LongestText = 400;
    private const int ShortestUnit = 6;
    private const int LongestUnit = 40;
    private readonly FormSheet sheet;
    private readonly HashSet<decimal> units;
    private readonly bool[] isRead;
    private readonly (int Index, FormColumn Column)[] money;
    private readonly Lazy<NameMatcher> offices;
    private readonly List<(string Text, string Cell, string Expected)> titles = [];

    public PassedRows(FormSheet sheet)
    {
        this.sheet = sheet;
        money =
        [
            .. sheet
                .Match.Form.Columns.Where(column => column.Unit == MeasureUnit.Money)
                .Select(column => (sheet.Match.ColumnIndex[column.Ordinal], column))
                .Where(column => column.Item1 >= 0),
        ];
        units = [.. money.Select(column => sheet.UnitOf(column.Column))];
        isRead = new bool[Math.Max(sheet.Match.ColumnIndex.Max(), sheet.Match.LabelColumn) + 1];
        foreach (var index in sheet.Match.ColumnIndex.Append(sheet.Match.LabelColumn).Where(index => index >= 0))
        {
            isRead[index] = true;
        }
        offices = new(() => NameMatcher.ForOffices(sheet.Reference.Offices.Where(office => office.Reports)));
    }

    /// <summary>A row that is no data.</summary>
    public void Pass(SheetRow row)
    {
        if (sheet.IsAccepted)
        {
            return;
        }
        var (hasText, hasLongText) = (false, false);
        for (var index = 0; index < row.Width; index++)
        {
            ref readonly var cell = ref row[index];
            if (cell.Kind != CellKind.Text || cell.IsBlank)
            {
                continue;
            }
            hasText = true;
            hasLongText |= cell.Text.Length >= LongestText;
            if (cell.Text.Length < LongestText)
            {
                LookForUnit(row.Number, index, cell.Text);
            }
        }
        LookForRowOfUnits(row);
        if (hasText && !hasLongText)
        {
            LookForTitle(row);
        }
    }

    /// <summary>Headings that stand again, which may say another unit in brackets.</summary>
    public void PassHeadings(SheetRow row)
    {
        if (sheet.IsAccepted)
        {
            return;
        }
        foreach (var (index, column) in money)
        {
            var path = new HeadingPath();
            path.Add(row.Text(index));
            if (path.Unit is { } unit && unit != sheet.UnitOf(column))
            {
                Tell(row.Number, index, row.Text(index));
            }
        }
    }

    /// <summary>A row of data: it may say a unit in a column that is not read, and follow another title.</summary>
    public void Took(SheetRow row)
    {
        foreach (var (text, cell, expected) in titles)
        {
            sheet.Findings.Add(FindingCodes.RowOtherTitle, sheet.Name, cell, text, expected);
        }
        titles.Clear();
        for (var index = 0; index < row.Width && !sheet.IsAccepted; index++)
        {
            if (index < isRead.Length && isRead[index])
            {
                continue;
            }
            ref readonly var cell = ref row[index];
            if (cell.Kind == CellKind.Text && cell.Text.Length is >= ShortestUnit and < LongestText)
            {
                LookForUnit(row.Number, index, cell.Text);
                if (money.Length > 0 && UnitAlone(cell.Text) is { } unit && !units.SetEquals([unit]))
                {
                    Tell(row.Number, index, cell.Text);
                }
            }
        }
    }

    private void LookForUnit(int row, int index, string text)
    {
        // A form that counts no money says nothing of it: its footers may.
        if (money.Length == 0)
        {
            return;
        }
        foreach (var unit in UnitTexts.In(LinesOf(text), ""))
        {
            if (unit.Worth is { } worth && !units.SetEquals([worth]))
            {
                Tell(row, index, unit.Text);
            }
        }
    }

    /// <summary>A row below the headings that says in each column what it counts: "việc", "nghìn đồng"; in a column without money, for all.</summary>
    private void LookForRowOfUnits(SheetRow row)
    {
        for (var index = 0; index < row.Width && money.Length > 0; index++)
        {
            if (
                row[index] is { Kind: CellKind.Text } cell
                && UnitAlone(cell.Text) is { } unit
                && !UnitsAt(index).SetEquals([unit])
            )
            {
                Tell(row.Number, index, cell.Text);
            }
        }
    }

    /// <summary>The unit of a text that says nothing else: "(triệu đồng)".</summary>
    private static decimal? UnitAlone(string text) =>
        text.Length is > 0 and < LongestUnit ? MoneyUnits.Find(text.Trim(' ', '(', ')')) : null;

    private HashSet<decimal> UnitsAt(int index)
    {
        foreach (var (at, column) in money)
        {
            if (at == index)
            {
                return [sheet.UnitOf(column)];
            }
        }
        return units;
    }

    private void Tell(int row, int index, string text) =>
        sheet.Findings.Add(
            FindingCodes.UnitAmbiguous,
            sheet.Name,
            CellAddress.Of(row, index),
            string.Join("; ", units.Select(unit => $"{unit:0} đồng").Append(text))
        );

    private void LookForTitle(SheetRow row)
    {
        if (sheet.Target is not { } target)
        {
            return;
        }
        var block = new TitleBlock([row]);
        foreach (var (name, cell, _) in block.LabelledOffices)
        {
            var codes = offices.Value.Match(VietnameseText.Fold(name));
            if (codes.Count > 0 && !codes.Contains(target.Office.OfficeCode))
            {
                titles.Add((name, cell, target.Office.ShortName));
            }
        }
        foreach (var (year, months, text, cell) in block.Periods(isYearly: false))
        {
            if (sheet.Reference.Period(year, months) is { } period && period.PeriodKey != target.Period.PeriodKey)
            {
                titles.Add((text, cell, target.Period.LabelVi));
            }
        }
    }

    private static List<string> LinesOf(string text)
    {
        const StringSplitOptions Lines = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var lines = text.Split('\n', Lines).ToList();
        if (lines.Count > 1)
        {
            lines.Add(string.Join(' ', lines));
        }
        return lines;
    }
}
