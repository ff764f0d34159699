using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks.Reading.Xlsb;

/// <summary>The records of an .xlsb become the same cells as those of any workbook.</summary>
public sealed class XlsbPassTests
{
    [Test]
    public void Every_kind_of_cell_is_read()
    {
        var book = new XlsbBuilder();
        var text = book.Text("chung");
        book.Sheet()
            .Row(2)
            .Cell(1, 0, [])
            .Cell(2, 1, XlsbBuilder.Int((5 << 2) | 2))
            .Cell(2, 2, XlsbBuilder.Int((1234 << 2) | 3))
            .Cell(2, 3, XlsbBuilder.Int((int)(BitConverter.DoubleToInt64Bits(1.5) >> 32)))
            .Cell(3, 4, [0x17])
            .Cell(4, 5, [1])
            .Number(6, 0.25)
            .Cell(6, 7, XlsbBuilder.Wide("riêng"))
            .Shared(8, text)
            .Formula(8, 9, XlsbBuilder.Wide("tính"))
            .Formula(9, 10, BitConverter.GetBytes(7.0))
            .Formula(10, 11, [0])
            .Formula(11, 12, [0x2A])
            .Record(18, [.. XlsbBuilder.Int(0), .. XlsbBuilder.Int(text)])
            .Cell(62, 15, XlsbBuilder.Rich("chạy"));
        var row = Passes.Read(book.Build()).Single().Rows.Single();
        Assert.That(row.Number, Is.EqualTo(3));
        Assert.That(
            Enumerable.Range(0, 16).Select(column => $"{row[column].Kind} {row.Text(column)}".Trim()),
            Is.EqualTo(
                new[]
                {
                    "Blank",
                    "Number 5",
                    "Number 12.34",
                    "Number 1.5",
                    "Error #REF!",
                    "Boolean True",
                    "Number 0.25",
                    "Text riêng",
                    "Text chung",
                    "Text tính",
                    "Number 7",
                    "Boolean False",
                    "Error #N/A",
                    "Text chung",
                    "Blank",
                    "Text chạy",
                }
            )
        );
    }

    [TestCase(false, 43_831)]
    [TestCase(true, 42_369)]
    public void Days_and_formats_are_read_by_their_style(bool is1904, double serial)
    {
        var book = new XlsbBuilder { Is1904 = is1904 };
        var (day, percent) = (book.Style(code: "dd/mm/yyyy"), book.Style(code: "0.00%"));
        book.Sheet().Row(0).Number(0, serial, day).Number(1, 0.88, percent).Number(2, 1, style: 99);
        var row = Passes.Read(book.Build()).Single().Rows.Single();
        Assert.That((row[0].Kind, row[0].Date), Is.EqualTo((CellKind.Date, new DateTime(2020, 1, 1))));
        Assert.That((row[1].Format.IsPercent, row[1].Format.Places), Is.EqualTo((true, 2)));
        Assert.That(row[2].Kind, Is.EqualTo(CellKind.Damaged));
    }

    [Test]
    public void What_is_no_value_is_damaged()
    {
        var book = new XlsbBuilder();
        book.Sheet().Row(0).Shared(0, 5).Shared(1, -1).Number(2, double.NaN).Cell(4, 3, [7]);
        var row = Passes.Read(book.Build()).Single().Rows.Single();
        Assert.That(Enumerable.Range(0, 4).Select(column => row[column].Kind), Is.All.EqualTo(CellKind.Damaged));
    }

    [Test]
    public void Hidden_things_and_merged_cells_are_known_before_the_first_row()
    {
        var book = new XlsbBuilder();
        book.Sheet("Ẩn", isHidden: true);
        book.Sheet("Hiện")
            .HiddenColumns(1, 2)
            .Merge(0, 1, 0, 3)
            .Row(0)
            .Number(0, 1)
            .Row(4, isHidden: true)
            .Number(0, 2);
        var sheets = Passes.Read(book.Build());
        Assert.That(sheets.Select(sheet => sheet.Info.IsHidden), Is.EqualTo(new[] { true, false }));
        Assert.That(sheets[1].Info.HiddenColumns, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(sheets[1].Info.Merges.Single().ToString(), Is.EqualTo("A1:D2"));
        Assert.That(
            sheets[1].Rows.Select(row => (row.Number, row.IsHidden)),
            Is.EqualTo(new[] { (1, false), (5, true) })
        );
    }

    [Test]
    public void Old_fonts_and_struck_out_text_are_told_by_cell_and_by_run()
    {
        var book = new XlsbBuilder();
        var (tcvn3, struck) = (book.Font(".VnTime"), book.Font("Arial", isStruck: true));
        var (old, crossed) = (book.Style(tcvn3), book.Style(struck));
        var whole = book.Text("Thi hµnh ¸n");
        var parts = book.Text("Số: hµnh", (4, tcvn3));
        book.Sheet().Row(0).Shared(0, whole, old).Shared(1, whole).Shared(2, parts).Number(3, 1, crossed);
        var row = Passes.Read(book.Build()).Single().Rows.Single();
        Assert.That(
            Enumerable.Range(0, 4).Select(column => (row.Text(column), row[column].IsStruck)),
            Is.EqualTo(new[] { ("Thi hành án", false), ("Thi hµnh ¸n", false), ("Số: hành", false), ("1", true) })
        );
    }

    [Test]
    public void The_stamp_of_a_template_is_read()
    {
        var book = new XlsbBuilder().Name("THADS_FORM", "KQ-VIEC").Name("THADS_PERIOD", "202012");
        book.Sheet();
        var stamp = Passes.Inspect(book.Build(), out _)!.Stamp;
        Assert.That((stamp.FormCode, stamp.PeriodKey), Is.EqualTo(("KQ-VIEC", 202012)));
    }

    [Test]
    public void A_column_too_far_and_a_row_too_far_are_told()
    {
        var (wide, long1) = (new XlsbBuilder(), new XlsbBuilder());
        wide.Sheet().Row(0).Number(2_000, 1);
        long1.Sheet().Row(1_000_000_000).Number(0, 1);
        Assert.That(Passes.Drain(wide.Build()), Is.EqualTo(FindingCodes.WorkbookTooManyColumns));
        Assert.That(Passes.Drain(long1.Build()), Is.EqualTo(FindingCodes.WorkbookDamaged));
    }

    [Test]
    public void LibreOffice_reads_the_same_cells()
    {
        var book = new XlsbBuilder();
        var (text, day) = (book.Text("chữ"), book.Style(code: "dd/mm/yyyy"));
        book.Sheet("Bảng")
            .Merge(4, 5, 0, 1)
            .Row(1)
            .Shared(0, text)
            .Cell(2, 1, XlsbBuilder.Int((1234 << 2) | 3))
            .Number(2, 43_831, day)
            .Cell(6, 3, XlsbBuilder.Wide("riêng"))
            .Formula(9, 4, BitConverter.GetBytes(1.0))
            .Cell(4, 5, [1])
            .Row(7)
            .Number(1, -3.5);
        var file = book.Build();
        var ours = Passes.Read(file).Single();
        var files = LibreOffice.Convert(new Dictionary<string, byte[]> { ["a"] = file }, "xlsx", "xlsb");
        var theirs = Passes.Read(files["a"]).Single();
        Assert.That(theirs.Info.Name, Is.EqualTo(ours.Info.Name));
        Assert.That(theirs.Info.Merges, Is.EqualTo(ours.Info.Merges));
        foreach (var row in ours.Rows)
        {
            for (var column = 0; column < row.Width; column++)
            {
                var at = CellAddress.Of(row.Number, column);
                Assert.That(theirs[at].ToString(), Is.EqualTo(row[column].ToString()), at);
                Assert.That(theirs[at].Kind, Is.EqualTo(row[column].Kind), at);
            }
        }
    }

    [TestCase(1_000)]
    public void Mutants_are_read_or_refused_by_a_finding(int files)
    {
        var random = new Random(20201229);
        for (var file = 0; file < files; file++)
        {
            var book = new XlsbBuilder();
            var old = book.Style(book.Font(".VnTime", isStruck: true), "0.0%");
            var text = book.Text("Thi hµnh", (4, 1));
            var sheet = book.Sheet().HiddenColumns(1, 2).Merge(0, 1, 0, 1);
            for (var row = 0; row < 5; row++)
            {
                sheet
                    .Row(Odd(row))
                    .Shared(Odd(0), Odd(text), Odd(old))
                    .Number(Odd(1), Odd(7))
                    .Formula(Odd(8), 2, XlsbBuilder.Wide("x"));
                var junk = new byte[random.Next(24)];
                random.NextBytes(junk);
                sheet.Record(Odd(random.Next(20)), junk);
            }
            var sheets = Passes.Read(book.Build(), out var findings);
            Assert.That(sheets.Count > 0 || findings.Count > 0, Is.True, $"file {file}");
        }

        int Odd(int value) => random.Next(30) == 0 ? random.Next(-5, 2_000) & 0x7FFF_FFFF : value;
    }
}
