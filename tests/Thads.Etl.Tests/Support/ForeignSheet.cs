using System.Globalization;
using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Etl.Texts;
using Thads.Etl.Workbooks.Recognition;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Layouts;

namespace Thads.Etl.Tests.Support;

/// <summary>
/// A form as nobody here has ever printed it: two rows of headings in other words, columns in another order with strange ones among them,
/// rows, offices and choices under names of its own, and the period somewhere else. With it goes the layout that says what all that means.
/// </summary>
internal sealed class ForeignSheet
{
    private const int FirstHeadingRow = 7;
    private readonly List<LayoutWord> words = [];
    private readonly List<object?[]> rows = [];

    public byte[] Bytes { get; }
    public LayoutDefinition Layout { get; }

    /// <param name="hub">Reads the sheet as it ships.</param>
    /// <param name="golden">A workbook of the form that we printed.</param>
    /// <param name="name">Sets the headings and names apart from those of another foreign sheet.</param>
    /// <param name="heading">What the outermost headings begin with; the name where null.</param>
    public ForeignSheet(TestHub hub, byte[] golden, string name = "Mẫu lạ", string? heading = null)
    {
        var reading = hub.Read(golden).Reading!;
        var (form, sheet) = (reading.Form, reading.Sheet);
        var office = reading.Target!.Office;
        words.Add(new LayoutWord("office", $"Phòng {name} khu vực 7", office.OfficeCode));
        rows.Add([null, null, $"{name.ToUpperInvariant()}: TỔNG HỢP LẦN 12 NĂM 2020"]);
        rows.Add(["Nơi lập", null, $"Phòng {name} khu vực 7"]);
        rows.Add(["Kỳ", null, null, $"Đến hết ngày 30/9/{reading.Target.Period.StatYear}"]);
        rows.Add(["Tính bằng", form.HasMoney ? Unit(sheet.MoneyUnit) : "con số"]);
        rows.Add(["Số người được giao", sheet.TitleFigure]);
        rows.Add([]);

        // From the right to the left, after a column that nobody reads.
        var columns = form
            .Columns.Where(column => sheet.Match.ColumnIndex[column.Ordinal] >= 0)
            .Select(column =>
                (Code: column.Code, Index: sheet.Match.ColumnIndex[column.Ordinal], Column: (FormColumn?)column)
            )
            .Reverse()
            .ToList();
        if (!form.IsRegister)
        {
            columns.Insert(1, (LayoutColumnRecord.RowLabel, sheet.Match.LabelColumn, null));
        }
        var (groups, headings, merges) = (
            new object?[columns.Count + 1],
            new object?[columns.Count + 1],
            new List<string>()
        );
        (groups[0], headings[0]) = ("Mã lạ", "Mã lạ");
        var layout = new List<LayoutColumnDefinition> { new(LayoutColumnRecord.Ignored, "A", ["Mã lạ"]) };
        for (var i = 0; i < columns.Count; i++)
        {
            var group = $"{heading ?? name}, phần {(i / 3) + 1}";
            headings[i + 1] = $"Cột in thêm thứ {(char)('a' + i)}";
            if (i % 3 == 0)
            {
                groups[i + 1] = group;
                if (i + 1 < columns.Count)
                {
                    var last = Math.Min(i + 3, columns.Count);
                    merges.Add($"{CellAddress.Of(FirstHeadingRow, i + 1)}:{CellAddress.Of(FirstHeadingRow, last)}");
                }
            }
            layout.Add(
                new LayoutColumnDefinition(
                    columns[i].Code,
                    CellAddress.LettersOf(i + 1),
                    [group, (string)headings[i + 1]!]
                )
            );
        }
        rows.Add(groups);
        rows.Add(headings);
        foreach (var row in Rows(hub, golden).Where(row => row.Number > sheet.Header.LastRow))
        {
            var moved = new object?[columns.Count + 1];
            for (var i = 0; i < columns.Count; i++)
            {
                moved[i + 1] = Value(hub, row[columns[i].Index], form, columns[i].Column);
            }
            rows.Add(moved);
        }
        Bytes = SheetWriter.WriteMerged([.. rows], merges);
        Layout = new LayoutDefinition(
            form.Code,
            Regime: null,
            name,
            ValidFrom: null,
            ValidTo: null,
            $"{name}: tổng hợp lần 12 năm 2020",
            FirstHeadingRow,
            HeadingRows: 2,
            OfficeCell: "C2",
            PeriodCell: "D3",
            UnitCell: form.HasMoney ? "B4" : null,
            FigureCell: form.TitleColumn is null ? null : "B5",
            Unit: null,
            layout,
            [.. words.Distinct()]
        );
    }

    private static string Unit(decimal worth) =>
        worth == 1 ? "đồng"
        : worth == 1_000 ? "nghìn đồng"
        : "triệu đồng";

    private static List<SheetRow> Rows(TestHub hub, byte[] golden)
    {
        using var pass = hub.RowsOf(golden);
        Assert.That(pass.NextSheet(default), Is.True);
        return [.. pass.Rows(default)];
    }

    private object? Value(TestHub hub, SheetCell cell, Form form, FormColumn? column) =>
        cell.Kind switch
        {
            CellKind.Number => (decimal)cell.Number,
            CellKind.Date => cell.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            CellKind.Text when column is null => Renamed(hub, cell.Text, form.RowsBy, form.HasTotals),
            CellKind.Text when column.List is { } list => Renamed(hub, cell.Text, [list], hasTotals: false),
            CellKind.Text => cell.Text,
            CellKind.Boolean => cell.Truth ? "x" : null,
            _ => null,
        };

    /// <summary>The name of a member in words that nobody here knows; of what names none, the text itself.</summary>
    private string Renamed(TestHub hub, string text, IReadOnlyList<CategoryKind> lists, bool hasTotals)
    {
        if (hasTotals && TotalsNames.IsNamed(text))
        {
            words.Add(new LayoutWord(WordRecord.Totals, "Gộp hết lại", WordRecord.AllRows));
            return "Gộp hết lại";
        }
        foreach (var list in lists)
        {
            if (NameMatcher.For(list, hub.Reference).MatchText(text) is { Count: 1 } codes)
            {
                var word = new LayoutWord(NameMatcher.ListOf(list), $"Tên lạ của {codes.First()}", codes.First());
                words.Add(word);
                return word.Text;
            }
        }
        return text;
    }
}
