using System.Diagnostics;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks.Reading.Xls;

/// <summary>An .xls is read from its records where they stand as Excel writes them, and by ExcelDataReader where not: both say the same.</summary>
public sealed class XlsPassTests
{
    private static readonly bool[] Versions = [false, true];

    [TestCaseSource(nameof(Versions))]
    public void Errors_are_told_at_their_cells(bool isOld)
    {
        var book = new BiffBuilder(isOld);
        book.Sheet()
            .Error(3, 1, 0x17)
            .FormulaOf(3, 2, 2, 0x07)
            .Boolean(3, 3, true)
            .FormulaOf(3, 4, 1, 1)
            .Number(3, 5, 8);
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(
            Cells(sheet, 4, 1, 5),
            Is.EqualTo(
                new[]
                {
                    (CellKind.Error, "#REF!"),
                    (CellKind.Error, "#DIV/0!"),
                    (CellKind.Boolean, "True"),
                    (CellKind.Boolean, "True"),
                    (CellKind.Number, "8"),
                }
            )
        );
    }

    [TestCaseSource(nameof(Versions))]
    public void Formulas_without_a_result_are_told_and_take_no_other_cell_with_them(bool isOld)
    {
        var book = new BiffBuilder(isOld);
        book.Sheet().FormulaOf(0, 0, 0).Number(0, 1, 8).Formula(0, 2, 0, flags: 2).Formula(0, 3, 0).FormulaOf(0, 4, 0);
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(
            Cells(sheet, 1, 0, 5),
            Is.EqualTo(
                new[]
                {
                    (CellKind.NotCalculated, ""),
                    (CellKind.Number, "8"),
                    (CellKind.NotCalculated, ""),
                    (CellKind.Number, "0"),
                    (CellKind.NotCalculated, ""),
                }
            )
        );
    }

    [TestCaseSource(nameof(Versions))]
    public void Texts_that_formulas_give_are_read_whatever_stands_before_them(bool isOld)
    {
        byte[] shared = new byte[10];
        var book = new BiffBuilder(isOld);
        book.Sheet()
            .FormulaOf(0, 0, 0)
            .Result("a")
            .FormulaOf(0, 1, 0)
            .Record(0x04BC, shared)
            .Result("b")
            .FormulaOf(0, 2, 0)
            .Record(0x0221, shared)
            .Result("c")
            .FormulaOf(0, 3, 0)
            .Record(0x0236, shared)
            .Result("d")
            .FormulaOf(0, 4, 3)
            .Number(0, 5, 1);
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(Cells(sheet, 1, 0, 6).Select(cell => cell.Text), Is.EqualTo(new[] { "a", "b", "c", "d", "", "1" }));
    }

    [Test]
    public void A_text_that_is_not_there_and_a_cell_that_is_twice_are_damaged()
    {
        var book = new BiffBuilder();
        var there = book.Text("có");
        book.Sheet().Shared(0, 0, there).Shared(0, 1, 1).Number(0, 2, 5).Number(0, 2, 6);
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(
            Cells(sheet, 1, 0, 3),
            Is.EqualTo(new[] { (CellKind.Text, "có"), (CellKind.Damaged, "SST"), (CellKind.Damaged, "6") })
        );
    }

    [Test]
    public void Cells_may_stand_in_any_order()
    {
        var book = new BiffBuilder();
        book.Sheet().Error(40, 1, 0x2A).Number(40, 0, 4).Error(2, 1, 0x24).Number(2, 0, 2);
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(
            (sheet["A3"].Number, sheet["B3"].Text, sheet["A41"].Number, sheet["B41"].Text),
            Is.EqualTo((2, "#NUM!", 4, "#N/A"))
        );
    }

    [Test]
    public void Sheets_of_both_kinds_may_stand_in_one_workbook()
    {
        var book = new BiffBuilder();
        var text = book.Text("chữ");
        book.Sheet("một").Shared(0, 0, text).Number(1, 0, 1);
        book.Sheet("hai").Number(5, 0, 6).Shared(2, 1, text).Number(2, 0, 2);
        book.Sheet("ba").Number(0, 0, 3);
        var sheets = Passes.Read(book.Build());
        Assert.That(
            sheets.Select(sheet =>
                $"{sheet.Info.Name}: {string.Join(", ", sheet.Rows.Select(row => $"{row.Number}={row[0]}/{row[1]}"))}"
            ),
            Is.EqualTo(new[] { "một: 1=chữ/, 2=1/", "hai: 3=2/chữ, 6=6/", "ba: 1=3/" })
        );
    }

    /// <summary>30 bits of a whole number or of the upper part of a real one, as they are or a hundredth; several in a record.</summary>
    [Test]
    public void Numbers_in_their_short_forms_are_read()
    {
        var book = new BiffBuilder();
        var day = book.Format(font: 0, 14);
        book.Sheet()
            .Record(0x027E, [.. BiffBuilder.Bytes(0, 0, 0), .. BitConverter.GetBytes((-7 << 2) | 2)])
            .Record(
                0x00BD,
                [
                    .. BiffBuilder.Bytes(0, 1, 0),
                    .. BitConverter.GetBytes((12345 << 2) | 3),
                    .. BiffBuilder.Bytes((ushort)day),
                    .. BitConverter.GetBytes((44_000 << 2) | 2),
                    .. BiffBuilder.Bytes(0),
                    .. BitConverter.GetBytes((int)(BitConverter.DoubleToInt64Bits(0.5) >> 32)),
                    .. BiffBuilder.Bytes(3),
                ]
            );
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(
            Cells(sheet, 1, 0, 4),
            Is.EqualTo(
                new[]
                {
                    (CellKind.Number, "-7"),
                    (CellKind.Number, "123.45"),
                    (CellKind.Date, "06/18/2020 00:00:00"),
                    (CellKind.Number, "0.5"),
                }
            )
        );
    }

    [Test]
    public void A_text_goes_on_in_the_next_record_and_an_empty_one_may_end_early()
    {
        var book = new BiffBuilder();
        book.Sheet()
            .FormulaOf(0, 0, 0)
            .Record(0x0207, [5, 0, 0, (byte)'a', (byte)'b'])
            .Record(0x003C, [1, .. System.Text.Encoding.Unicode.GetBytes("ước")])
            // A second one belongs to no formula.
            .Result("khác")
            .Record(0x0204, BiffBuilder.Bytes(0, 1, 0, 0))
            .Number(0, 2, 8)
            .Result("khác");
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(
            Cells(sheet, 1, 0, 3),
            Is.EqualTo(new[] { (CellKind.Text, "abước"), (CellKind.Text, ""), (CellKind.Number, "8") })
        );
    }

    [Test]
    public void What_stands_in_a_chart_is_not_in_the_sheet_and_what_stands_behind_it_is()
    {
        var book = new BiffBuilder();
        book.Sheet().Number(0, 0, 7).Chart(chart => chart.Error(0, 0, 0x17).Number(0, 1, 9)).Merge(0, 2, 0, 3);
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(Cells(sheet, 1, 0, 2), Is.EqualTo(new[] { (CellKind.Number, "7"), (CellKind.Blank, "") }));
        Assert.That(sheet.Info.Merges.Select(merge => merge.ToString()), Is.EqualTo(new[] { "A1:D3" }));
    }

    [Test]
    public void Hidden_columns_rows_and_sheets_are_told()
    {
        var book = new BiffBuilder();
        book.Sheet("Ẩn", isHidden: true).Number(0, 0, 1);
        book.Sheet("Hiện")
            .HiddenColumns(2, 4)
            .HiddenRow(1)
            // One whose height is the sheet's own, and is kept while it is hidden.
            .Record(0x0208, BiffBuilder.Bytes(2, 0, 10, 0x80FF, 0, 0, 0x0120, 0))
            .Number(0, 0, 1)
            .Number(1, 0, 2)
            .Number(2, 0, 3);
        var sheets = Passes.Read(book.Build());
        Assert.That(
            sheets.Select(sheet => (sheet.Info.Name, sheet.Info.IsHidden)),
            Is.EqualTo(new[] { ("Ẩn", true), ("Hiện", false) })
        );
        Assert.That(sheets[1].Info.HiddenColumns, Is.EqualTo(new[] { 2, 3, 4 }));
        Assert.That(sheets[1].Rows.Select(row => row.IsHidden), Is.EqualTo(new[] { false, true, true }));
    }

    [TestCaseSource(nameof(Versions))]
    public void Struck_out_cells_are_told(bool isOld)
    {
        var book = new BiffBuilder(isOld);
        var struck = book.Format(book.Font("Arial", isStruck: true));
        book.Sheet().Number(0, 0, 5, struck).Number(0, 1, 5).Label(0, 2, "x", struck).Error(0, 3, 0x17, struck);
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(
            Enumerable.Range(0, 4).Select(column => sheet.Rows[0][column].IsStruck),
            Is.EqualTo(new[] { true, false, true, true })
        );
    }

    [Test]
    public void A_cell_is_struck_out_if_all_of_its_runs_are()
    {
        var book = new BiffBuilder();
        var struck = book.Font("Arial", isStruck: true);
        var all = book.Text("tất cả", (0, struck));
        var part = book.Text("một phần", (4, struck));
        book.Sheet().Shared(0, 0, all).Shared(0, 1, part);
        var row = Passes.Read(book.Build()).Single().Rows[0];
        Assert.That((row[0].IsStruck, row[1].IsStruck), Is.EqualTo((true, false)));
    }

    [TestCase(null)]
    [TestCase(3)]
    public void Texts_in_old_fonts_are_decoded_by_cell_and_by_run(int? breakAfter)
    {
        var book = new BiffBuilder { BreakTextsAfter = breakAfter };
        var (tcvn3, vni) = (book.Font(".VnTime"), book.Font("VNI-Times"));
        var old = book.Format(tcvn3);
        var whole = book.Text("Thi hµnh ¸n");
        var parts = book.Text("Đơn vị: Thi hµnh Laäp", (8, tcvn3), (17, vni));
        var rest = book.Text("hµnh Đơn", (5, 0));
        book.Sheet().Shared(0, 0, whole, old).Shared(0, 1, whole).Shared(0, 2, parts).Shared(0, 3, rest, old);
        var sheet = Passes.Read(book.Build()).Single();
        Assert.That(
            Cells(sheet, 1, 0, 4).Select(cell => cell.Text),
            Is.EqualTo(new[] { "Thi hành án", "Thi hµnh ¸n", "Đơn vị: Thi hành Lập", "hành Đơn" })
        );
    }

    [TestCaseSource(nameof(Versions))]
    public void Texts_with_runs_in_their_cells_are_decoded_too(bool isOld)
    {
        var book = new BiffBuilder(isOld);
        var tcvn3 = book.Font(".VnTime");
        book.Sheet().RichLabel(0, 0, "So thi hµnh", 0, (3, tcvn3));
        Assert.That(Passes.Read(book.Build()).Single()["A1"].Text, Is.EqualTo("So thi hành"));
    }

    [Test]
    public void A_short_workbook_shares_sectors_with_other_streams()
    {
        var book = new BiffBuilder();
        book.Sheet().Number(0, 0, 5);
        var stream = book.Stream();
        Assert.That(stream, Has.Length.LessThan(4096));
        var file = new CompoundFileBuilder().Add("\u0005Summary", new byte[100]).Add("Workbook", stream).Build();
        Assert.That(Passes.Read(file).Single()["A1"].Number, Is.EqualTo(5));
    }

    [Test]
    public void An_encrypted_workbook_is_told_whatever_it_is_encrypted_with()
    {
        var book = new BiffBuilder { IsEncrypted = true };
        book.Sheet().Number(0, 0, 5);
        Assert.That(Passes.Drain(book.Build()), Is.EqualTo(FindingCodes.WorkbookEncrypted));
        var envelope = new CompoundFileBuilder()
            .Add("EncryptionInfo", new byte[8])
            .Add("EncryptedPackage", new byte[8]);
        Assert.That(Passes.Drain(envelope.Build()), Is.EqualTo(FindingCodes.WorkbookEncrypted));
    }

    [Test]
    public void Rows_and_columns_that_hold_nothing_are_not_read()
    {
        var book = new BiffBuilder();
        book.Sheet("A").Dimensions(65_536, 256).Number(2, 1, 5).Number(65_535, 255, 6);
        book.Sheet("B").Dimensions(65_536, 256);
        book.Sheet("C").Dimensions(3, 3).Number(1, 2, 7);
        var sheets = Passes.Read(book.Build());
        Assert.That(
            sheets.SelectMany(sheet => sheet.Rows.Select(row => (sheet.Info.Name, row.Number, row.Width))),
            Is.EqualTo(new[] { ("A", 3, 2), ("A", 65_536, 256), ("C", 2, 3) })
        );
        Assert.That(sheets, Has.Count.EqualTo(3));
        Assert.That(
            (sheets[0]["B3"].Number, sheets[0]["IV65536"].Number, sheets[2]["C2"].Number),
            Is.EqualTo((5, 6, 7))
        );
    }

    [TestCase(0)]
    [TestCase(40)]
    [TestCase(128)]
    public void A_workbook_that_nobody_set_a_password_for_is_read(int bits)
    {
        EncryptedBiff By(string password) =>
            bits == 0 ? EncryptedBiff.OfExcel97(password) : EncryptedBiff.OfProvider(password, bits);
        byte[] Build(EncryptedBiff? encryption)
        {
            var book = new BiffBuilder { Encryption = encryption };
            var text = book.Text("Đơn vị gửi báo cáo");
            var sheet = book.Sheet().Shared(0, 0, text).Error(0, 1, 0x17);
            for (var row = 1; row < 200; row++)
            {
                sheet.Number(row, 0, row * 1.5);
            }
            return book.Build();
        }
        var clear = Passes.Read(Build(null)).Single();
        var opened = Passes.Read(Build(By("VelvetSweatshop"))).Single();
        Assert.That(
            opened.Rows.SelectMany(row => Enumerable.Range(0, row.Width).Select(row.Text)),
            Is.EqualTo(clear.Rows.SelectMany(row => Enumerable.Range(0, row.Width).Select(row.Text)))
        );
        Assert.That(opened["B1"].Kind, Is.EqualTo(CellKind.Error));
        Assert.That(Passes.Drain(Build(By("bí mật"))), Is.EqualTo(FindingCodes.WorkbookEncrypted));
    }

    [Test]
    public void A_workbook_inside_a_document_is_no_workbook()
    {
        var book = new BiffBuilder();
        book.Sheet().Number(0, 0, 5);
        var document = new CompoundFileBuilder()
            .Add("WordDocument", new byte[5000])
            .Add("Workbook", book.Stream(), isInStorage: true)
            .Build();
        Assert.That(Passes.Drain(document), Is.EqualTo(FindingCodes.WorkbookNotAWorkbook));
    }

    public static IEnumerable<TestCaseData> Damaged()
    {
        var book = new BiffBuilder();
        var sheet = book.Sheet();
        for (var row = 0; row < 500; row++)
        {
            sheet.Number(row, 0, row);
        }
        var stream = book.Stream();
        var whole = book.Build();
        yield return Case("Cut in the middle", whole[..(whole.Length / 2)]);
        yield return Case("A stream cut within a record", CompoundFileBuilder.Of("Workbook", stream[..^13]));
        yield return Case("A stream cut between records", CompoundFileBuilder.Of("Workbook", stream[..^4]));
        yield return Case("A chain that goes round", With(whole, EndOf(whole), BitConverter.GetBytes(0)));
        yield return Case("A chain that leaves the file", With(whole, EndOf(whole) - 8, BitConverter.GetBytes(99_999)));
        yield return Case("A directory that is not there", With(whole, 48, BitConverter.GetBytes(1 << 30)));
        yield return Case("Sectors of no size", With(whole, 30, [0, 0]));
        yield return Case("Tables without end", With(With(whole, 68, BitConverter.GetBytes(0)), 72, [1, 0, 0, 0]));

        // The last sector is the allocation table, whose first entries are the stream's.
        int EndOf(byte[] file) => file.Length - 512 + (4 * ((stream.Length - 1) / 512));
        static TestCaseData Case(string name, byte[] file) => new TestCaseData(file).SetArgDisplayNames(name);
        static byte[] With(byte[] file, int at, byte[] bytes)
        {
            var changed = file.ToArray();
            bytes.CopyTo(changed, at);
            return changed;
        }
    }

    [TestCaseSource(nameof(Damaged))]
    public void A_damaged_container_is_told(byte[] file) =>
        Assert.That(Passes.Drain(file), Is.EqualTo(FindingCodes.WorkbookDamaged));

    [Test]
    public void Sheets_that_are_one_and_the_same_part_of_the_file_are_damage()
    {
        var book = new BiffBuilder();
        book.Sheet("a").Number(0, 0, 5);
        book.Sheet("b").Number(0, 0, 6);
        var stream = book.Stream();
        var (first, second) = (IndexOf(stream, 0x0085, 0), IndexOf(stream, 0x0085, 1));
        stream.AsSpan(first + 4, 4).CopyTo(stream.AsSpan(second + 4));
        Assert.That(Passes.Drain(CompoundFileBuilder.Of("Workbook", stream)), Is.EqualTo(FindingCodes.WorkbookDamaged));
    }

    public static IEnumerable<TestCaseData> Bombs()
    {
        yield return Bomb("Errors", sheet => sheet.Error(0, 0, 0x17), FindingCodes.WorkbookTooManyCells);
        yield return Bomb(
            "Formulas without a result",
            sheet => sheet.FormulaOf(0, 0, 0),
            FindingCodes.WorkbookTooManyCells
        );
        yield return Bomb("Merged cells", sheet => sheet.Merge(0, 60_000, 0, 200), FindingCodes.WorkbookTooManyCells);
        yield return Bomb(
            "Cells far to the right",
            sheet => sheet.Number(0, 65_000, 1),
            FindingCodes.WorkbookTooManyColumns
        );

        static TestCaseData Bomb(string name, Action<BiffSheetBuilder> write, string code)
        {
            const int Size = 60 * 1024 * 1024;
            var book = new BiffBuilder();
            var one = new BiffSheetBuilder(book);
            write(one);
            var record = one.Records;
            var many = new byte[Size / record.Length * record.Length];
            for (var (at, row) = (0, 0); at < many.Length; at += record.Length, row++)
            {
                record.CopyTo(many, at);
                if (name != "Merged cells")
                {
                    BitConverter.GetBytes((ushort)(row / 200)).CopyTo(many, at + 4);
                    BitConverter
                        .GetBytes((ushort)(BitConverter.ToUInt16(many, at + 6) + (row % 200)))
                        .CopyTo(many, at + 6);
                }
            }
            book.Sheet().Raw(many);
            return new TestCaseData(book.Build(), code).SetArgDisplayNames(name);
        }
    }

    [TestCaseSource(nameof(Bombs))]
    public void Sixty_megabytes_of_records_are_refused_soon_and_in_little_memory(byte[] file, string code)
    {
        using var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        Assert.That(Passes.Drain(file), Is.EqualTo(code));
        TestContext.Out.WriteLine($"{watch.ElapsedMilliseconds} ms, {memory.Growth / 1e6:N0} MB");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(file.Length + memory.Growth, Is.LessThan(150_000_000));
    }

    /// <summary>Whether its records stand as Excel writes them, or in another order: then short ones are made anew for each cell too.</summary>
    [TestCase(true, 6_000, 20_000)]
    [TestCase(false, 6_000, 20_000)]
    [TestCase(false, 800, 60_000)]
    public void One_text_in_thousands_of_cells_is_refused_soon(bool isRegular, int length, int rows)
    {
        var book = new BiffBuilder();
        var text = book.Text(string.Concat(Enumerable.Repeat("1.", length / 2)));
        var sheet = book.Sheet();
        foreach (var row in isRegular ? Enumerable.Range(0, rows) : Enumerable.Range(0, rows).Reverse())
        {
            sheet.Shared(row, 0, text);
        }
        var file = book.Build();
        using var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        Assert.That(Passes.Drain(file), Is.EqualTo(FindingCodes.WorkbookTooManyStrings));
        TestContext.Out.WriteLine($"{watch.ElapsedMilliseconds} ms, {memory.Growth / 1e6:N0} MB");
        Assert.That(memory.Growth, Is.LessThan(150e6));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void A_short_text_in_as_many_cells_is_read()
    {
        var book = new BiffBuilder();
        var text = book.Text(new string('a', 800));
        var sheet = book.Sheet();
        foreach (var row in Enumerable.Range(0, 60_000))
        {
            sheet.Shared(row, 0, text);
        }
        Assert.That(Passes.Drain(book.Build()), Is.Null.Or.Empty);
    }

    [TestCase(1_000)]
    public void Mutants_are_read_or_refused_by_a_finding(int files)
    {
        var random = new Random(20201231);
        var golden = Mutable();
        for (var file = 0; file < files; file++)
        {
            var mutant = golden.ToArray();
            for (var change = random.Next(1, 10); change > 0; change--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }
            var watch = Stopwatch.StartNew();
            var sheets = Passes.Read(
                random.Next(8) == 0 ? mutant[..random.Next(mutant.Length)] : mutant,
                out var findings
            );
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), $"file {file}");
            Assert.That(sheets.Count > 0 || findings.Count > 0, Is.True, $"file {file}");
        }
    }

    private static byte[] Mutable()
    {
        var book = new BiffBuilder { BreakTextsAfter = 4 };
        var old = book.Format(book.Font(".VnTime", isStruck: true));
        var text = book.Text("Thi hµnh ¸n", (4, 1));
        book.Sheet("một")
            .HiddenColumns(1, 2)
            .Shared(0, 0, text, old)
            .FormulaOf(1, 0, 0)
            .Result("x")
            .FormulaOf(1, 1, 0)
            .Error(2, 0, 7)
            .RichLabel(3, 0, "abc", old, (1, 2))
            .Chart(chart => chart.Number(0, 0, 1))
            .Merge(0, 1, 0, 1);
        book.Sheet("hai").Number(0, 0, 1).Label(1, 0, "y");
        return book.Build();
    }

    private static int IndexOf(byte[] stream, ushort type, int skip)
    {
        for (var at = 0; ; at += 4 + BitConverter.ToUInt16(stream, at + 2))
        {
            if (BitConverter.ToUInt16(stream, at) == type && skip-- == 0)
            {
                return at;
            }
        }
    }

    private static IEnumerable<(CellKind Kind, string Text)> Cells(ReadSheet sheet, int row, int from, int count)
    {
        var found = sheet.Rows.Single(r => r.Number == row);
        return Enumerable.Range(from, count).Select(column => (found[column].Kind, found.Text(column)));
    }
}
