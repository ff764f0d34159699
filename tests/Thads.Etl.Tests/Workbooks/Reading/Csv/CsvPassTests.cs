using System.Diagnostics;
using System.Text;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks.Reading.Csv;

/// <summary>A text file is read as its writer meant it, or refused by a sentence that names the line.</summary>
public sealed class CsvPassTests
{
    [TestCase("a;b;c\nd;\"e;f\ng;h;i\n", "2", TestName = "A quote is not closed")]
    [TestCase("a;b;c\n\"d\ne\";f;g\nh;i;\"j\n", "4", TestName = "A quote is not closed below a cell of two lines")]
    [TestCase("a;b;c\r\nd;\"e\"\"", "2", TestName = "A quote is not closed but doubled at the end")]
    [TestCase("a;b;c\nd;e\"f;g\n\"h\";i;j\n", "2", TestName = "A quote stands in the middle of a cell")]
    [TestCase("a;b;c\nd;\"e\"f;g\n", "2", TestName = "Letters follow a closed quote")]
    [TestCase("a;b;c\r\nd; \"e\";f\r\n", "2", TestName = "A blank stands before a quote")]
    [TestCase("sep=;\na;b;c\nd;\"e", "3", TestName = "A quote is not closed below sep=")]
    [TestCase("a;b;c\rd;e;f\r\"g;h;i\r", "3", TestName = "A quote is not closed in lines that returns end")]
    public void A_quote_that_is_not_closed_or_stands_in_the_middle_is_an_error_that_names_its_line(
        string text,
        string line
    )
    {
        Assert.That(Passes.Read(Encoding.UTF8.GetBytes(text), out var findings), Is.Empty);
        Assert.That(
            findings.Select(f => (f.Code, f.Arguments["line"])),
            Is.EqualTo(new[] { (FindingCodes.WorkbookCsvQuotes, line) })
        );
    }

    [Test]
    public void Quoted_cells_hold_quotes_separators_and_line_breaks()
    {
        var sheet = Passes.Read("a;\"b \"\"c\"\";\r\nd\";\"\"\r\n\"e\";f;g"u8.ToArray()).Single();
        Assert.That(sheet["B1"].Text, Is.EqualTo("b \"c\";\nd"));
        Assert.That((sheet["C1"].Kind, sheet["A2"].Text, sheet["C2"].Text), Is.EqualTo((CellKind.Blank, "e", "g")));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    public void Rows_are_numbered_as_Excel_numbers_them_blank_ones_too_and_may_be_ragged(string lineBreak)
    {
        var text = "a;b;c\n\n;;\nd\ne;f;g;h;i\n".Replace("\n", lineBreak, StringComparison.Ordinal);
        var sheet = Passes.Read(Encoding.UTF8.GetBytes(text)).Single();
        Assert.That((sheet["C1"].Text, sheet["A4"].Text, sheet["E5"].Text), Is.EqualTo(("c", "d", "i")));
        Assert.That(sheet.Rows.Select(row => row.Number), Is.EqualTo(new[] { 1, 4, 5 }));
    }

    [Test]
    public void Figures_and_days_stay_texts()
    {
        var sheet = Passes.Read("007;1.234,5;05/10/2020;0,085\n;;;\n"u8.ToArray()).Single();
        Assert.That(
            Enumerable.Range(0, 4).Select(column => (sheet.Rows[0][column].Kind, sheet.Rows[0][column].Text)),
            Is.EqualTo(
                new[]
                {
                    (CellKind.Text, "007"),
                    (CellKind.Text, "1.234,5"),
                    (CellKind.Text, "05/10/2020"),
                    (CellKind.Text, "0,085"),
                }
            )
        );
    }

    [TestCase("a\tb; c; d\te\nf\tg\th\n", '\t', TestName = "Semicolons in words between tabs")]
    [TestCase("81,9;38,5;1\n80,00;37;1\n79,1;36;2\n", ';', TestName = "Commas in figures between semicolons")]
    [TestCase("a,b; c; d,e\nf,g,h\ni,j,k\n", ',', TestName = "Semicolons in words between commas")]
    [TestCase("a, b\na, b\na, b\na, b\nc;d\ne;f\nsep=;\n", ',', TestName = "sep= is no first line")]
    [TestCase("sep=|\na|b;c;d\n", '|', TestName = "sep= says so")]
    [TestCase("SEP=\t\r\na\tb;c;d;\n", '\t', TestName = "sep= says a tab")]
    public void The_separator_is_what_parts_the_lines_alike(string text, char separator)
    {
        var workbook = Passes.Inspect(Encoding.UTF8.GetBytes(text), out _);
        Assert.That(workbook!.Csv!.Separator, Is.EqualTo(separator));
    }

    [Test]
    public void The_line_sep_is_no_row() =>
        Assert.That(Passes.Read("sep=;\r\na;b;c\r\n"u8.ToArray()).Single()["A1"].Text, Is.EqualTo("a"));

    public static IEnumerable<TestCaseData> Garbled()
    {
        const string Vietnamese = "Đơn vị gửi báo cáo;Chi cục Thi hành án dân sự;Lập Thạch\nviệc;tiền;kết quả\n";
        var utf8 = Encoding.UTF8.GetBytes(Vietnamese);
        var broken = utf8.ToArray();
        broken[Array.LastIndexOf(broken, (byte)0xBA)] = (byte)'(';
        yield return new TestCaseData(broken, "2").SetArgDisplayNames("UTF-8 with a broken letter");
        yield return new TestCaseData((byte[])[.. Encoding.UTF8.Preamble, .. broken], "2").SetArgDisplayNames(
            "UTF-8 with its mark and a broken letter"
        );
        yield return new TestCaseData(
            (byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Vietnamese), 0x41],
            "3"
        ).SetArgDisplayNames("UTF-16 with half a letter");
        yield return new TestCaseData(
            Encoding.UTF8.GetBytes(Encoding.ASCII.GetString(Encoding.Latin1.GetBytes(Vietnamese))),
            "1"
        ).SetArgDisplayNames("Letters lost to question marks");
        yield return new TestCaseData(
            Encoding.Latin1.GetBytes("x;y;z\n§¬n vÞ göi b¸o c¸o;Chi côc Thi hµnh ¸n d©n sù;huyÖn LËp Th¹ch\n"),
            "2"
        ).SetArgDisplayNames("TCVN3");
        yield return new TestCaseData((byte[])[.. "a;b;c\nd;e;"u8, 0x8D, (byte)'\n'], "2").SetArgDisplayNames(
            "A byte that windows-1258 has not"
        );
    }

    [TestCaseSource(nameof(Garbled))]
    public void Letters_that_are_lost_or_in_another_encoding_are_told_with_their_line(byte[] file, string line)
    {
        Assert.That(Passes.Inspect(file, out var findings), Is.Null);
        Assert.That(
            findings.Select(f => (f.Code, f.Arguments["line"])),
            Is.EqualTo(new[] { (FindingCodes.WorkbookCsvLetters, line) })
        );
        Assert.That(findings[0].Found, Is.Not.Empty);
    }

    [Test]
    public void UTF_16_without_its_mark_is_named() =>
        Assert.That(
            Passes.Inspect(Encoding.Unicode.GetBytes("a;b;c\nd;e;f\n"), out var findings) is null
                ? findings.Select(f => (f.Code, f.Found))
                : [],
            Is.EqualTo(new[] { (FindingCodes.WorkbookNotAWorkbook, "UTF-16, no BOM") })
        );

    public static IEnumerable<TestCaseData> Bombs()
    {
        const int Size = 60 * 1024 * 1024;
        yield return Bomb("Semicolons", ";;;\n", ";", FindingCodes.WorkbookTooManyColumns);
        yield return Bomb("Rows of semicolons", ";;;\n", ";\n", FindingCodes.WorkbookTooManyRows);
        yield return Bomb("Blank rows", ";;;\n", "\n", FindingCodes.WorkbookTooManyRows);
        yield return Bomb("Wide rows", ";;;\n", new string(';', 990) + "\n", FindingCodes.WorkbookTooManyCells);
        yield return Bomb("One text", ";;;\n", "x", FindingCodes.WorkbookTextTooLong);
        yield return Bomb("One text in quotes", ";;;\n\"", "x;\n", FindingCodes.WorkbookCsvQuotes);

        TestCaseData Bomb(string name, string start, string repeated, string code)
        {
            var file = new byte[Size];
            Encoding.ASCII.GetBytes(start).CopyTo(file, 0);
            var part = Encoding.ASCII.GetBytes(repeated);
            for (var at = start.Length; at < Size; at++)
            {
                file[at] = part[(at - start.Length) % part.Length];
            }
            return new TestCaseData(file, code).SetArgDisplayNames(name);
        }
    }

    [TestCaseSource(nameof(Bombs))]
    public void Sixty_megabytes_of_nothing_are_refused_soon_and_in_little_memory(byte[] file, string code)
    {
        using var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        Assert.That(Passes.Drain(file), Is.EqualTo(code));
        TestContext.Out.WriteLine($"{watch.ElapsedMilliseconds} ms, {memory.Growth / 1e6:N0} MB");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(file.Length + memory.Growth, Is.LessThan(150_000_000));
    }

    [TestCase(2_000)]
    public void Mutants_are_read_or_refused_by_a_finding(int files)
    {
        var random = new Random(20201130);
        var golden = Encoding.UTF8.GetBytes(
            "Đơn vị;\"Chỉ tiêu \"\"việc\"\"\";tiền\n1;81,9;\"hai\ndòng\"\n\n2;80;37\r\n;;\r3;\"\";x\n"
        );
        byte[] often = [(byte)'"', (byte)';', (byte)'\r', (byte)'\n', 0, 0xFF, 0xFE, 0xEF, 0xCC];
        for (var file = 0; file < files; file++)
        {
            var mutant = golden.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                mutant[random.Next(mutant.Length)] =
                    random.Next(2) == 0 ? often[random.Next(often.Length)] : (byte)random.Next(256);
            }
            var sheets = Passes.Read(mutant[..random.Next(2, mutant.Length + 1)], out var findings);
            Assert.That(sheets.Count > 0 || findings.Count > 0, Is.True, $"file {file}");
        }
    }
}
