using System.Globalization;
using System.Text;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>
/// Seven printed forms as offices rewrite them. Each habit leaves every figure as it was and nothing to say, or is told by the code that
/// fits; none is silently wrong.
/// </summary>
public sealed class RewrittenSheetsTests
{
    private static readonly string[] Forms =
    [
        "KQ-VIEC",
        "KQ-TIEN",
        "CHV-TIEN",
        "NSNN",
        "SO-THU-LY",
        "CHI-TIEU",
        "THI-DUA",
    ];
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly Dictionary<string, (Action<SheetGrid> Rewrite, string? Code)> Habits = All();
    private TestHub hub = null!;
    private Dictionary<string, byte[]> golden = null!;

    public static IEnumerable<string> Names => Habits.Keys;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        golden = Forms.ToDictionary(code => code, code => hub.Golden(code));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCaseSource(nameof(Names))]
    public void It_says_the_same_or_is_told(string habit)
    {
        var (rewrite, code) = Habits[habit];
        var changed = 0;
        foreach (var form in Forms)
        {
            var sheet = Passes.Read(golden[form])[0];
            var grid = new SheetGrid(sheet.Info, sheet.Rows);
            rewrite(grid);
            if (!grid.IsChanged)
            {
                continue;
            }
            changed++;
            var (reading, findings) = hub.Read(grid.ToPass());
            if (code is null)
            {
                Assert.That(findings.Select(f => $"{f.Code} {f.Cell} {f.Found}"), Is.Empty, form);
                Assert.That(reading!.FiguresHash, Is.EqualTo(hub.Read(golden[form]).Reading!.FiguresHash), form);
            }
            else
            {
                Assert.That(findings.Select(f => f.Code), Does.Contain(code), form);
            }
        }
        Assert.That(changed, Is.Positive);
    }

    private static Dictionary<string, (Action<SheetGrid>, string?)> All()
    {
        var all = new Dictionary<string, (Action<SheetGrid>, string?)>();
        Places(all);
        Words(all);
        Figures(all);
        Days(all);
        Told(all);
        return all;
    }

    private static void Places(Dictionary<string, (Action<SheetGrid>, string?)> all)
    {
        all["rows above"] = (grid => grid.InsertRows(1, 3), null);
        all["a letterhead above"] = (
            grid =>
            {
                grid.InsertRows(1, 2);
                grid[1, 0] = SheetCell.OfText("CỤC THI HÀNH ÁN DÂN SỰ TỈNH VĨNH PHÚC");
                grid[1, 3] = SheetCell.OfText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
                grid[2, 3] = SheetCell.OfText("Độc lập - Tự do - Hạnh phúc");
            },
            null
        );
        all["a blank column left"] = (grid => grid.InsertColumns(0, 1), null);
        all["the table begins at E"] = (grid => grid.InsertColumns(0, 4), null);
        all["a heading over all"] = (
            grid =>
            {
                grid.InsertRows(grid.Head, 1);
                grid[grid.Head - 1, 0] = SheetCell.OfText("NỘI DUNG BÁO CÁO");
                grid.Merge(grid.Head - 1, 0, grid.Head - 1, grid.Width - 1);
            },
            null
        );
        all["headings merged over two rows"] = (
            grid =>
            {
                if (grid.Numbers == grid.Head + 1)
                {
                    grid.InsertRows(grid.Head + 1, 1);
                    for (var column = 0; column < grid.Width; column++)
                    {
                        grid.Merge(grid.Head, column, grid.Head + 1, column);
                    }
                }
            },
            null
        );
        all["no column numbers"] = (grid => grid.Clear(grid.Numbers), null);
        all["bare column numbers"] = (
            grid =>
                grid.Each(
                    grid.Cells(CellKind.Text, grid.Numbers, grid.Numbers),
                    cell =>
                        int.TryParse(cell.Text.Trim('(', ')'), CultureInfo.InvariantCulture, out var number)
                            ? SheetCell.OfNumber(number)
                            : cell
                ),
            null
        );
        all["a blank row between"] = (grid => grid.InsertRows(grid.First + 1, 1), null);
        all["headings stand again"] = (
            grid =>
            {
                if (grid.Last > grid.First + 1)
                {
                    var (head, rows) = (grid.Head, grid.Numbers - grid.Head + 1);
                    grid.InsertRows(grid.First + 2, rows);
                    grid.CopyRows(head, head + rows - 1, grid.First + 2);
                }
            },
            null
        );
        all["the last column first"] = (
            grid =>
            {
                if (grid.Numbers == grid.Head + 1)
                {
                    var last = grid.Width;
                    grid.InsertColumns(1, 1);
                    for (var row = grid.Head; row <= grid.Last; row++)
                    {
                        (grid[row, 1], grid[row, last]) = (grid[row, last], default);
                    }
                }
            },
            null
        );
        all["a column of remarks within"] = (
            grid =>
            {
                grid.InsertColumns(2, 1);
                grid[grid.Head, 2] = SheetCell.OfText("Ghi chú");
                grid[grid.First, 2] = SheetCell.OfNumber(5);
            },
            null
        );
        all["remarks right of the table"] = (
            grid =>
            {
                grid[grid.Head, grid.Width] = SheetCell.OfText("Ghi chú");
                grid[grid.First, grid.Width] = SheetCell.OfText("đã đối chiếu ngày 05/10/2020, 12 việc");
            },
            null
        );
        all["remarks below"] = (
            grid =>
            {
                grid.InsertRows(grid.Last + 1, 2);
                grid[grid.Last + 1, 1] = SheetCell.OfText("Ghi chú: số liệu tính đến ngày 30/9/2020");
                grid[grid.Last + 2, 1] = SheetCell.OfText("Lưu ý: 03 việc chuyển sổ");
            },
            null
        );
        all["receivers and telephones below"] = (
            grid =>
            {
                foreach (
                    var (text, i) in new[]
                    {
                        "(Ký, ghi rõ họ tên)",
                        "Nơi nhận:",
                        "- Cục THADS tỉnh;",
                        "- Lưu: VT.",
                        "ĐT: 0211 3861 234",
                    }.Select((text, i) => (text, i))
                )
                {
                    grid[grid.Last + 9 + i, 1] = SheetCell.OfText(text);
                }
            },
            null
        );
        all["a signature directly below"] = (grid => grid[grid.Last + 1, 1] = SheetCell.OfText("Người lập biểu"), null);
        all["no ordinals"] = (
            grid =>
                grid.Each(
                    grid.Cells(CellKind.Text, grid.First, grid.Last).Where(cell => cell.Column == 0),
                    _ => default
                ),
            null
        );
        all["ordinals that start again"] = (
            grid =>
            {
                for (var row = grid.First; row <= grid.Last; row++)
                {
                    grid[row, 0] = SheetCell.OfNumber((row % 3) + 1);
                }
            },
            null
        );
        all["ordinals nobody calculated"] = (
            grid =>
            {
                for (var row = grid.First; row <= grid.Last; row++)
                {
                    grid[row, 0] = SheetCell.NotCalculated();
                }
            },
            null
        );
    }

    private static void Words(Dictionary<string, (Action<SheetGrid>, string?)> all)
    {
        void Everywhere(string name, Func<string, string> rewrite) =>
            all[name] = (grid => grid.EachText(grid.Cells(CellKind.Text), rewrite), null);
        void InHeadings(string name, Func<string, string> rewrite) =>
            all[name] = (grid => grid.EachText(grid.Headings, rewrite), null);
        Everywhere("decomposed", text => text.Normalize(NormalizationForm.FormD));
        Everywhere("another letter that looks like Đ", text => text.Replace('Đ', 'Ð'));
        Everywhere("no-break blanks", text => text.Replace(' ', '\u00a0'));
        Everywhere("two blanks for one", text => text.Replace(" ", "  ", StringComparison.Ordinal));
        Everywhere("blanks around", text => $" {text}\u00a0 ");
        Everywhere("zero-width blanks", text => text.Insert(1, "\u200b"));
        InHeadings("headings over lines", text => text.Replace(" ", "\n", StringComparison.Ordinal));
        InHeadings("headings in capitals", text => text.ToUpper(Vietnamese));
        InHeadings("headings with a colon", text => text + " :");
        all["headings with their column numbers"] = (
            grid =>
                grid.EachText(
                    grid.Headings.Where(cell => cell.Column > 0),
                    text => text == "Chia ra" ? text : $"{text} (7)"
                ),
            null
        );
        foreach (var (name, mark) in new[] { ("in capitals", ""), ("numbered", "1. "), ("with dashes", "- ") })
        {
            all[$"names of rows {name}"] = (
                grid =>
                {
                    // What names rows by a list stands below a heading without a number in brackets.
                    if (grid.Text(grid.Numbers, 1) == "B")
                    {
                        grid.EachText(
                            grid.Cells(CellKind.Text, grid.First, grid.Last).Where(cell => cell.Column == 1),
                            text => mark.Length > 0 ? mark + text : text.ToUpper(Vietnamese)
                        );
                    }
                },
                null
            );
        }
        all["the unit in the last column"] = (
            grid => MoveUnit(grid, (unit, row) => grid[row, grid.Width - 1] = SheetCell.OfText(unit)),
            null
        );
        all["the unit beside the title"] = (
            grid =>
                MoveUnit(grid, (unit, row) => grid[row - 2, 0] = SheetCell.OfText($"{grid.Text(row - 2, 0)} ({unit})")),
            null
        );
        all["a thousand đồng in one"] = (grid => Divide(grid, 1_000, "Đơn vị tính: 1.000 đồng"), null);
        all["a million đồng in one"] = (grid => Divide(grid, 1_000_000, "ĐVT: triệu đồng"), null);
    }

    private static void Figures(Dictionary<string, (Action<SheetGrid>, string?)> all)
    {
        void Written(string name, Func<string, string> rewrite) =>
            all[$"figures {name}"] = (
                grid =>
                    grid.Each(
                        grid.Figures,
                        cell => SheetCell.OfText(rewrite(cell.Number.ToString("#,##0.##", Vietnamese)))
                    ),
                null
            );
        Written("as text", text => text);
        Written("without marks", text => text.Replace(".", "", StringComparison.Ordinal));
        Written("with blanks", text => text.Replace('.', ' '));
        Written("with an apostrophe", text => $"'{text}");
        Written("within blanks", text => $"  {text} ");
        all["figures as English text"] = (
            grid =>
                grid.Each(
                    grid.Figures,
                    cell => SheetCell.OfText(cell.Number.ToString("#,##0.##", CultureInfo.InvariantCulture))
                ),
            null
        );
        all["figures that a sum left not quite whole"] = (
            grid => grid.Each(Whole(grid), cell => SheetCell.OfNumber(cell.Number + 1e-7, cell.Format)),
            null
        );
        foreach (var none in new[] { "-", "x", "–" })
        {
            all[$"{none} for none"] = (grid => grid.Each(Zeros(grid), _ => SheetCell.OfText(none)), null);
        }
        all["a blank for none"] = (grid => grid.Each(Zeros(grid), _ => default), null);
        all["rates as percentages"] = (
            grid => grid.Each(Rates(grid), cell => SheetCell.OfNumber(cell.Number / 100, NumberFormat.Parse("0.00%"))),
            null
        );
        all["rates as text"] = (
            grid => grid.Each(Rates(grid), cell => SheetCell.OfText(cell.Number.ToString("0.00", Vietnamese) + "%")),
            null
        );
    }

    private static void Days(Dictionary<string, (Action<SheetGrid>, string?)> all)
    {
        foreach (
            var format in new[] { "dd/MM/yyyy", "d-M-yy", "yyyy-MM-dd", "'ngày' d 'tháng' M 'năm' yyyy", "d.M.yyyy" }
        )
        {
            all[$"days as {format}"] = (
                grid =>
                    grid.Each(
                        grid.Days,
                        cell => SheetCell.OfText(cell.Date.ToString(format, CultureInfo.InvariantCulture))
                    ),
                null
            );
        }
        all["days with hours"] = (grid => grid.Each(grid.Days, cell => SheetCell.OfDate(cell.Number + 0.6)), null);
        all["days as MM/dd/yyyy"] = (
            grid =>
                grid.Each(
                    grid.Days,
                    cell => SheetCell.OfText(cell.Date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture))
                ),
            FindingCodes.CellDateOrder
        );
        all["days that Excel turned"] = (
            grid =>
                grid.Each(
                    grid.Days,
                    cell =>
                        cell.Date.Day <= 12
                            ? SheetCell.OfDate(new DateTime(cell.Date.Year, cell.Date.Day, cell.Date.Month).ToOADate())
                            : SheetCell.OfText(cell.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
                ),
            FindingCodes.CellDateOrder
        );
    }

    private static void Told(Dictionary<string, (Action<SheetGrid>, string?)> all)
    {
        foreach (var format in new[] { ";;;", "\"x\"", "#,##0,", "#,##0\" triệu\"", "0\"000\"", "[>=1000]#,##0,;0" })
        {
            all[$"shown as {format}"] = (
                grid => grid.Each(grid.Figures, cell => SheetCell.OfNumber(cell.Number, NumberFormat.Parse(format))),
                FindingCodes.CellScaledFormat
            );
        }
        all["figures of two lines"] = (
            grid => grid.Each(grid.Figures, cell => SheetCell.OfText($"{cell.Number:0}\n10")),
            FindingCodes.CellTwoValues
        );
        all["figures with fractions"] = (
            grid => grid.Each(Whole(grid), cell => SheetCell.OfNumber(cell.Number + 0.4, NumberFormat.Parse("0"))),
            FindingCodes.CellNotWhole
        );
        all["dots for none"] = (
            grid => grid.Each(Zeros(grid), _ => SheetCell.OfText("...")),
            FindingCodes.CellNotANumber
        );
        all["another unit below"] = (
            grid =>
            {
                if (IsMoney(grid))
                {
                    grid[grid.Last + 2, 1] = SheetCell.OfText("Ghi chú: đơn vị tính triệu đồng");
                }
            },
            FindingCodes.UnitAmbiguous
        );
        all["a row of units below the headings"] = (
            grid =>
            {
                if (IsMoney(grid))
                {
                    grid.InsertRows(grid.Numbers, 1);
                    foreach (
                        var (_, column) in grid
                            .Figures.Where(cell => grid[cell.Row, cell.Column].Number > 1_000)
                            .ToList()
                    )
                    {
                        grid[grid.Numbers - 1, column] = SheetCell.OfText("nghìn đồng");
                    }
                }
            },
            FindingCodes.UnitAmbiguous
        );
        all["the next page in thousands"] = (
            grid =>
            {
                if (IsMoney(grid) && grid.Last > grid.First + 1)
                {
                    grid.InsertRows(grid.First + 2, 1);
                    grid[grid.First + 2, grid.Width - 1] = SheetCell.OfText("Đơn vị tính: 1.000 đồng");
                }
            },
            FindingCodes.UnitAmbiguous
        );
        all["figures right of the table"] = (
            grid => grid[grid.First, grid.Width + 1] = SheetCell.OfNumber(5),
            FindingCodes.HeaderBeyondTable
        );
        all["the table once more below"] = (
            grid => grid.CopyRows(1, grid.Last, grid.Last + 6),
            FindingCodes.RowDuplicate
        );
        all["a heading too few"] = (grid => grid[grid.Head, 2] = default, FindingCodes.HeaderMissingColumn);
    }

    private static IEnumerable<(int Row, int Column)> Zeros(SheetGrid grid) =>
        grid.Figures.Where(cell => grid[cell.Row, cell.Column].Number == 0);

    private static IEnumerable<(int Row, int Column)> Rates(SheetGrid grid) =>
        grid.Figures.Where(cell =>
            grid.Text(grid.Head, cell.Column).StartsWith("Tỷ lệ", StringComparison.Ordinal)
            || grid.Text(grid.Head, cell.Column).Contains('%', StringComparison.Ordinal)
        );

    private static IEnumerable<(int Row, int Column)> Whole(SheetGrid grid) => grid.Figures.Except(Rates(grid));

    private static bool IsMoney(SheetGrid grid) => UnitOf(grid) is { Unit: "Đơn vị tính: đồng" };

    private static (int Row, int Column, string Unit)? UnitOf(SheetGrid grid) =>
        grid.Cells(CellKind.Text, 1, grid.Head - 1)
            .Select(cell => ((int, int, string)?)(cell.Row, cell.Column, grid.Text(cell.Row, cell.Column)))
            .FirstOrDefault(cell => cell!.Value.Item3.StartsWith("Đơn vị tính", StringComparison.Ordinal));

    private static void MoveUnit(SheetGrid grid, Action<string, int> put)
    {
        if (UnitOf(grid) is var (row, column, unit))
        {
            grid[row, column] = default;
            put(unit, row);
        }
    }

    private static void Divide(SheetGrid grid, int by, string unit)
    {
        if (IsMoney(grid) && UnitOf(grid) is var (row, column, _))
        {
            grid[row, column] = SheetCell.OfText(unit);
            grid.Each(
                grid.Figures.Except(Rates(grid)),
                cell => SheetCell.OfNumber((double)((decimal)cell.Number / by), cell.Format)
            );
        }
    }
}
