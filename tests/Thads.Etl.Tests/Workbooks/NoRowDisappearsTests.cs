using System.Collections;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>A row with a figure or a key, put in anywhere below the headings, is loaded, checked as a sum, or named in a finding.</summary>
public sealed class NoRowDisappearsTests
{
    private static readonly string[] Forms =
    [
        "KQ-VIEC",
        "KQ-TIEN",
        "NSNN",
        "CHV-VIEC",
        "KNTC",
        "THA-HC",
        "TRAI-GIAM",
        "MIEN-GIAM",
        "SO-THU-LY",
        "NHAN-SU",
        "PHOI-HOP",
        "THI-DUA",
        "CHI-TIEU",
        "CHI-SO",
    ];

    /// <summary>What stands in a figure's place.</summary>
    private static readonly SheetCell[] Figures =
    [
        SheetCell.OfNumber(7),
        SheetCell.OfText("7"),
        SheetCell.OfText("7 và 8"),
        SheetCell.OfText("12a"),
        SheetCell.OfError("#REF!"),
        SheetCell.NotCalculated(),
        SheetCell.Damaged("7 8"),
    ];

    /// <summary>What stands in the place of a row's name.</summary>
    private static readonly string?[] Names =
    [
        null,
        "Việc lạ",
        "Trong đó:",
        "Ghi chú: chờ bổ sung",
        "Lưu ý",
        "Người lập biểu",
        "Ngày 05 tháng 10 năm 2020",
        "Cộng trang 1",
        "Cộng",
        "Tổng số",
    ];

    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCaseSource(nameof(Forms))]
    public void A_row_with_a_figure_is_read_summed_or_named(string code)
    {
        var golden = hub.RowsOf(hub.Golden(code));
        var sheet = hub.Read(golden.Change(row => row)).Reading!.Sheet;
        var figures = IndexesOf(sheet, ColumnType.Figure);
        var nameAt =
            sheet.Match.LabelColumn >= 0
                ? sheet.Match.LabelColumn
                : IndexesOf(sheet, ColumnType.Text, ColumnType.Choice).FirstOrDefault(-1);
        var rows = 0;
        foreach (var number in Enumerable.Range(sheet.Header.LastRow + 1, golden.LastRow + 4 - sheet.Header.LastRow))
        {
            foreach (var name in nameAt < 0 ? [null] : Names)
            {
                // In turn, so that each stands in each place of some form.
                var figure = Figures[(number + rows) % Figures.Length];
                foreach (
                    var index in figures.Count == 0
                        ? []
                        : new[] { figures[0], figures[rows % figures.Count] }.Distinct()
                )
                {
                    var cells = new SheetCell[index + nameAt + 2];
                    cells[index] = figure;
                    if (name is not null)
                    {
                        cells[nameAt] = SheetCell.OfText(name);
                    }
                    AssertTold(golden, number, cells);
                    rows++;
                }
            }
        }
        Assert.That(rows, figures.Count == 0 ? Is.Zero : Is.GreaterThan(5));
    }

    [TestCaseSource(nameof(Forms))]
    public void A_row_with_a_key_is_read_or_named(string code)
    {
        var golden = hub.RowsOf(hub.Golden(code));
        var sheet = hub.Read(golden.Change(row => row)).Reading!.Sheet;
        foreach (var key in sheet.Match.Form.KeyColumns)
        {
            var index = sheet.Match.ColumnIndex[key.Ordinal];
            var cell = key.Type switch
            {
                ColumnType.Date => SheetCell.OfDate(new DateTime(2020, 1, 15).ToOADate()),
                ColumnType.Choice => SheetCell.OfText(
                    hub.Reference.Categories(key.List!.Value).First(member => member.Code != "khac").NameVi
                ),
                _ => SheetCell.OfText("99/QĐ-CCTHADS"),
            };
            if (key.Code is "issuer" or "kind")
            {
                // The name of an agency alone is a signature's first line.
                continue;
            }
            foreach (
                var number in Enumerable.Range(sheet.Header.LastRow + 1, golden.LastRow + 3 - sheet.Header.LastRow)
            )
            {
                var cells = new SheetCell[index + 1];
                cells[index] = cell;
                AssertTold(golden, number, cells);
            }
        }
    }

    [TestCaseSource(nameof(Forms))]
    public void Every_row_is_read_when_any_one_of_its_cells_is_blank(string code)
    {
        var golden = hub.RowsOf(hub.Golden(code));
        var whole = hub.Read(golden.Change(row => row)).Reading!;
        var numbers = RowsOf(whole).Select(row => row.SourceRow).ToHashSet();
        foreach (var index in whole.Sheet.Match.ColumnIndex.Where(index => index >= 0))
        {
            foreach (var number in numbers)
            {
                var (reading, findings) = hub.Read(
                    golden.Change(row => row.Number == number ? row.With([(index, default)]) : row)
                );
                var read = reading is null ? [] : RowsOf(reading).Select(row => row.SourceRow).ToHashSet();
                read.UnionWith(findings.SelectMany(RowsOf));
                // Where blank is not zero, a row whose only figure is gone says nothing.
                Assert.That(numbers.Except(read).Except([number]), Is.Empty, $"{number}, {index}");
                Assert.That(read.Contains(number) || whole.Sheet.Match.Form.Columns.Count == 1, $"{number}, {index}");
            }
        }
    }

    private void AssertTold(RowsPass golden, int number, SheetCell[] cells)
    {
        var (reading, findings) = hub.Read(golden.Insert(number, cells));
        var told =
            findings.SelectMany(RowsOf).Contains(number)
            || (reading is not null && RowsOf(reading).Concat(SumsOf(reading)).Any(row => row.SourceRow == number));
        Assert.That(
            told,
            $"row {number}: {string.Join(" | ", cells.Select(cell => cell.IsDefective ? cell.Kind.ToString() : cell.ToString()))}"
        );
    }

    private static List<int> IndexesOf(FormSheet sheet, params ColumnType[] types) =>
        [
            .. sheet
                .Match.Form.Columns.Where(column => types.Contains(column.Type))
                .Select(column => sheet.Match.ColumnIndex[column.Ordinal])
                .Where(index => index >= 0),
        ];

    /// <summary>The rows that a finding names.</summary>
    private static IEnumerable<int> RowsOf(Finding finding)
    {
        var ends = (finding.Cell ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return ends.Length == 0
            ? []
            : Enumerable.Range(
                CellAddress.Parse(ends[0]).Row,
                CellAddress.Parse(ends[^1]).Row - CellAddress.Parse(ends[0]).Row + 1
            );
    }

    private static IEnumerable<FormRow> RowsOf(FormReading reading) =>
        ((IEnumerable)reading.GetType().GetProperty("Rows")!.GetValue(reading)!).Cast<FormRow>();

    private static IEnumerable<FormRow> SumsOf(FormReading reading) =>
        ((IEnumerable)reading.GetType().GetProperty("TotalsRows")!.GetValue(reading)!)
            .Cast<object>()
            .Select(totals => (FormRow)totals.GetType().GetProperty("Figures")!.GetValue(totals)!);
}
