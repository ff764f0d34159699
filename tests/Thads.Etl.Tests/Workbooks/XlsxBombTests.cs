using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>
/// Workbooks made to cost much: each is answered in under two seconds of work and 150 MB, at the door and where it is read from the store.
/// </summary>
public sealed class XlsxBombTests
{
    private const long MostBytes = 150L * 1024 * 1024;
#if DEBUG
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
#else
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
#endif

    [TestCase(XlsxFile.SheetPart)]
    [TestCase(XlsxFile.StringsPart)]
    [TestCase(XlsxFile.StylesPart)]
    [TestCase(XlsxFile.WorkbookPart)]
    [TestCase(XlsxFile.WorkbookRelationships)]
    [TestCase("_rels/.rels")]
    [TestCase(XlsxFile.ContentTypes)]
    public void Elements_nested_a_hundred_thousand_deep(string part)
    {
        var file = new XlsxFile().Styles(["0"]).Strings("<t>x</t>").Cells("<c t='s'><v>0</v></c>");
        file.Change(part, xml => xml.Insert(xml.IndexOf('>') + 1, Deep()));
        Refused(file, FindingCodes.WorkbookTooComplex);
    }

    [TestCase("docProps/app.xml")]
    [TestCase("xl/theme/theme1.xml")]
    [TestCase("customXml/item1.xml")]
    [TestCase("xl/drawings/_rels/drawing1.xml.rels")]
    public void Elements_nested_deep_in_a_part_that_is_never_read_are_refused_at_the_door(string part) =>
        RefusedAtTheDoor(new XlsxFile().Set(part, Deep()), FindingCodes.WorkbookTooComplex);

    [TestCase("<row r='1000000000'><c t='inlineStr'><is><t>x</t></is></c></row>", FindingCodes.WorkbookTooManyRows)]
    [TestCase("<row r='1'><c s='0' r='FXSHRXX1' t='n'><v>1</v></c></row>", FindingCodes.WorkbookTooManyColumns)]
    [TestCase("<row r='1'><c r='ZZZZZZZZZZZZZZ1'><v>1</v></c></row>", FindingCodes.WorkbookTooManyColumns)]
    public void Cells_beyond_the_end_of_the_world(string rows, string code) => Refused(new XlsxFile().Rows(rows), code);

    [Test]
    public void Merged_ranges_without_end() =>
        Refused(
            new XlsxFile().Rows(
                "",
                after: $"<mergeCells>{Many(1_500_000, i => $"<mergeCell ref='A{1 + (i % 9_999)}:B{1 + (i * 1_303 % 1_000_000)}'/>")}</mergeCells>"
            ),
            FindingCodes.WorkbookTooComplex
        );

    [Test]
    public void Styles_without_end() =>
        Refused(
            new XlsxFile()
                .Cells("<c><v>1</v></c>")
                .Set(
                    XlsxFile.StylesPart,
                    $"<styleSheet xmlns='{XlsxFile.Main}'><cellXfs>{Many(1_000_000, i => $"<xf numFmtId='{i * 31 % 999}' fontId='{i * 17 % 77}'/>")}</cellXfs></styleSheet>"
                ),
            FindingCodes.WorkbookTooComplex
        );

    [Test]
    public void Number_formats_without_end() =>
        Refused(
            new XlsxFile().Set(
                XlsxFile.StylesPart,
                $"<styleSheet xmlns='{XlsxFile.Main}'><numFmts>{Many(500_000, i => $"<numFmt numFmtId='{i}' formatCode='[h]{i * 919}[m]{new string('d', i % 60)}'/>")}</numFmts></styleSheet>"
            ),
            FindingCodes.WorkbookTooComplex
        );

    [Test]
    public void A_number_format_as_long_as_a_book() =>
        Refused(
            new XlsxFile()
                .Set(
                    XlsxFile.StylesPart,
                    $"<styleSheet xmlns='{XlsxFile.Main}'><numFmts><numFmt numFmtId='200' formatCode='{Many(60_000, i => $"[d{i}")}'/></numFmts><cellXfs><xf numFmtId='200'/></cellXfs></styleSheet>"
                )
                .Cells("<c><v>1</v></c>"),
            FindingCodes.WorkbookTooComplex
        );

    [Test]
    public void A_text_of_a_million_letters_used_two_thousand_times() =>
        Refused(
            new XlsxFile()
                .Strings($"<t>{Noise(1_000_000)}</t>")
                .Rows(Many(2_000, i => $"<row><c t='s'><v>0</v></c></row>")),
            FindingCodes.WorkbookTooManyStrings
        );

    [Test]
    public void A_text_as_long_as_allowed_used_ten_thousand_times() =>
        Refused(
            new XlsxFile()
                .Strings($"<t>{Noise(32_767)}</t>")
                .Rows(Many(10_000, i => $"<row><c t='s'><v>0</v></c></row>")),
            FindingCodes.WorkbookTooManyStrings
        );

    [Test]
    public void A_text_of_a_million_runs()
    {
        var reading = Answered(
            new XlsxFile()
                .Strings(Many(1_000_000, i => $"<r><rPr><strike/></rPr><t>{i % 1_000}</t></r>"))
                .Cells("<c t='s'><v>0</v></c>")
                .ToArray(),
            bytes => PassReading.Of(bytes)
        );
        Assert.That(reading["A1"].Kind, Is.EqualTo(CellKind.Damaged));
    }

    [Test]
    public void More_texts_than_are_held_in_memory() =>
        Refused(
            new XlsxFile()
                .Strings(Enumerable.Range(0, 40_000).Select(i => $"<t>{Noise(1_000, i)}</t>"))
                .Cells("<c t='s'><v>0</v></c>"),
            FindingCodes.WorkbookTooManyStrings
        );

    [TestCase("<c r='A1' x='{0}'><v>1</v></c>")]
    [TestCase("<c r='{0}'><v>1</v></c>")]
    [TestCase("<c{0}/>")]
    public void A_tag_as_long_as_a_book(string cell) =>
        Refused(
            new XlsxFile().Cells(string.Format(CultureInfo.InvariantCulture, cell, Noise(8_000_000))),
            FindingCodes.WorkbookTooComplex
        );

    [Test]
    public void Attributes_without_end() =>
        Refused(new XlsxFile().Cells($"<c {Many(50_000, i => $"a{i}='' ")}/>"), FindingCodes.WorkbookTooComplex);

    [Test]
    public void Defined_names_without_end() =>
        Refused(
            new XlsxFile().Change(
                XlsxFile.WorkbookPart,
                xml =>
                    xml.Replace(
                        "</workbook>",
                        $"<definedNames>{Many(800_000, i => $"<definedName name='n{i * 919}'>Sheet1!$A${i}</definedName>")}</definedNames></workbook>"
                    )
            ),
            FindingCodes.WorkbookTooComplex
        );

    [Test]
    public void Thousands_of_sheets() =>
        Refused(
            new XlsxFile().Change(
                XlsxFile.WorkbookPart,
                xml =>
                    xml.Replace(
                        "</sheets>",
                        $"{Many(900_000, i => $"<sheet name='s{i}' sheetId='{i}' r:id='rId2'/>")}</sheets>"
                    )
            ),
            FindingCodes.WorkbookDamaged
        );

    [Test]
    public void Thousands_of_charts() =>
        Refused(
            new XlsxFile()
                .Change(
                    XlsxFile.WorkbookPart,
                    xml =>
                        xml.Replace(
                            "</sheets>",
                            $"{Many(900_000, i => $"<sheet name='s{i}' sheetId='{i}' r:id='rId9'/>")}</sheets>"
                        )
                )
                .Set(
                    XlsxFile.WorkbookRelationships,
                    XlsxFile.Relationships(
                        ("rId1", $"{XlsxFile.Office}/worksheet", "worksheets/sheet1.xml"),
                        ("rId9", $"{XlsxFile.Office}/chartsheet", "chart.xml")
                    )
                ),
            FindingCodes.WorkbookTooComplex
        );

    [TestCase("'")]
    [TestCase("&quot;")]
    [TestCase("'!$A$1")]
    public void A_sheet_name_as_long_as_a_book(string piece) =>
        Refused(
            new XlsxFile().Change(
                XlsxFile.WorkbookPart,
                xml => xml.Replace("\"Sheet1\"", $"\"{Many(100_000, i => piece + (i % 7))}\"")
            ),
            FindingCodes.WorkbookTooComplex
        );

    [Test]
    public void Relationships_without_end_and_in_a_circle() =>
        Refused(
            new XlsxFile().Set(
                XlsxFile.WorkbookRelationships,
                XlsxFile.Relationships([
                    .. Enumerable
                        .Range(0, 400_000)
                        .Select(i => ($"r{i * 919 % 999_983}", $"{XlsxFile.Office}/worksheet", "workbook.xml")),
                ])
            ),
            FindingCodes.WorkbookTooComplex
        );

    [Test]
    public void Columns_without_end()
    {
        var file = new XlsxFile().Rows(
            "",
            before: $"<cols>{Many(500_000, i => $"<col min='{1 + (i * 31 % 8_000)}' max='{16_384 - (i * 17 % 8_000)}' hidden='1'/>")}</cols>"
        );
        Assert.That(
            Answered(file.ToArray(), bytes => PassReading.Of(bytes)).Sheets[0].Info.HiddenColumns,
            Has.Count.LessThanOrEqualTo(16_384)
        );
    }

    [Test]
    public void A_hundred_thousand_entries()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 100_000; i++)
            {
                zip.CreateEntry($"p{i}");
            }
        }
        Refused(stream.ToArray(), FindingCodes.WorkbookTooManyParts);
    }

    [TestCase(XlsxFile.SheetPart)]
    [TestCase(XlsxFile.StringsPart)]
    [TestCase(XlsxFile.WorkbookPart)]
    public void Blanks_that_inflate_without_end(string part)
    {
        var file = new XlsxFile().Strings("<t>x</t>").Cells("<c t='s'><v>0</v></c>");
        file.Change(part, xml => xml.Insert(xml.LastIndexOf('<'), new string(' ', 50_000_000)));
        Refused(file.ToArray(CompressionLevel.SmallestSize), FindingCodes.WorkbookInflatesTooFar);
    }

    [Test]
    public void A_picture_that_inflates_without_end_is_refused_at_the_door() =>
        RefusedAtTheDoor(
            new XlsxFile().Set("xl/media/image1.png", new byte[50_000_000]).ToArray(CompressionLevel.SmallestSize),
            FindingCodes.WorkbookInflatesTooFar
        );

    [Test]
    public void A_sheet_that_is_formatted_to_its_very_end_is_read()
    {
        var rows = Many(
            1_048_575,
            i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<row r=\"{i + 2}\" s=\"1\"><c r=\"A{i + 2}\" s=\"1\"/></row>"
                )
        );
        var file = new XlsxFile().Styles(["0", "0"]).Rows($"<row r='1'><c><v>1</v></c></row>{rows}").ToArray();
        var reading = Answered(file, bytes => PassReading.Of(bytes));
        Assert.That(reading.Sheets[0].Rows, Has.Count.EqualTo(1));
    }

    private static string Deep() => string.Concat(Enumerable.Repeat("<a>", 100_000));

    private static string Many(int count, Func<int, string> make)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            all.Append(make(i));
        }
        return all.ToString();
    }

    /// <summary>Letters that do not deflate to nothing.</summary>
    private static string Noise(int length, int seed = 14)
    {
        var random = new Random(seed);
        return string.Create(
            length,
            random,
            (letters, source) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = (char)('a' + source.Next(26));
                }
            }
        );
    }

    private static void Refused(XlsxFile file, string code) => Refused(file.ToArray(), code);

    private static void Refused(byte[] file, string code)
    {
        Assert.That(Answered(file, bytes => PassReading.Of(bytes)).Code, Is.EqualTo(code));
        RefusedAtTheDoor(file, code);
    }

    private static void RefusedAtTheDoor(XlsxFile file, string code) => RefusedAtTheDoor(file.ToArray(), code);

    private static void RefusedAtTheDoor(byte[] file, string code) =>
        Assert.That(Answered(file, bytes => PassReading.AtTheDoor(bytes)), Is.EqualTo(code));

    private static T Answered<T>(byte[] file, Func<byte[], T> ask)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var answer = ask(file);
        process.Refresh();
        // Of the two the smaller: other work of the machine, or of this process, is not the file's.
        var took = TimeSpan.FromTicks(Math.Min(watch.Elapsed.Ticks, (process.TotalProcessorTime - before).Ticks));
        Assert.That(took, Is.LessThan(Patience));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocated, Is.LessThan(MostBytes));
        return answer;
    }
}
