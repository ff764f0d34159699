using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>Workbooks that no Excel of ours wrote: marked in place where that can be, and otherwise told what was lost.</summary>
public sealed class AnnotationOfForeignFilesTests
{
    private const string Sheet = "Sheet1";
    private const string Red = "FFFFC7CE";
    private FindingCatalog catalog = null!;
    private WorkbookAnnotator annotator = null!;

    [SetUp]
    public void SetUp()
    {
        catalog = new FindingCatalog();
        annotator = new WorkbookAnnotator(catalog, new CauseCatalog());
    }

    [Test]
    public void Neighbouring_cells_are_all_coloured_and_the_first_says_why()
    {
        var rows = string.Concat(
            Enumerable.Range(1, 5_000).Select(row => $"""<row r="{row}"><c r="B{row}"><v>1</v></c></row>""")
        );
        var annotated = Parts(Annotate(new XlsxFile().Rows(rows), Cells("B2:B4999", 4_998)));

        var sheet = annotated[XlsxFile.SheetPart];
        Assert.Multiple(() =>
        {
            Assert.That(sheet.Descendants(Main + "c").Count(cell => FillOf(annotated, cell) == Red), Is.EqualTo(4_998));
            Assert.That(FillOf(annotated, CellAt(sheet, "B1")), Is.Null);
            Assert.That(FillOf(annotated, CellAt(sheet, "B5000")), Is.Null);
            Assert.That(Comments(annotated).Keys, Is.EqualTo(new[] { "B2" }));
            // One row keeps the background of all of them.
            Assert.That(List(annotated).Count(row => row[8].Length > 0), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_formula_without_a_result_is_no_blank_where_values_come_back()
    {
        var file = new XlsxFile().Cells("""<c r="A1"><f>1+1</f></c>""").Remove(XlsxFile.ContentTypes);
        var cell = CellAt(Parts(Annotate(file, Cells("A1:A2", 2)))[XlsxFile.SheetPart], "A1");
        Assert.That((cell.Attribute("t")?.Value, cell.Value), Is.EqualTo(("e", "#N/A")));
    }

    [Test]
    public void Of_scattered_cells_none_but_the_first_is_coloured()
    {
        var annotated = Parts(Annotate(Numbers(10), Cells("B2:B9", 3)));

        var coloured = annotated[XlsxFile.SheetPart]
            .Descendants(Main + "c")
            .Where(cell => FillOf(annotated, cell) == Red);
        Assert.That(coloured.Select(cell => cell.Attribute("r")?.Value), Is.EqualTo(new[] { "B2" }));
    }

    [Test]
    public void Marked_again_it_has_the_new_marks_alone_and_its_own_colours_back()
    {
        var first = Annotate(Coloured(), Cells("B2:B4", 3));
        var second = Parts(Annotate(first, Cells("B3:B5", 3)));

        var sheet = second[XlsxFile.SheetPart];
        Assert.Multiple(() =>
        {
            Assert.That(FillOf(second, CellAt(sheet, "B2")), Is.EqualTo("FF00FF00"));
            Assert.That(FillOf(second, CellAt(sheet, "B3")), Is.EqualTo(Red));
            Assert.That(FillOf(second, CellAt(sheet, "B5")), Is.EqualTo(Red));
            Assert.That(Comments(second).Keys, Is.EqualTo(new[] { "B3" }));
            Assert.That(Names(second), Is.EqualTo(new[] { "Lỗi", Sheet }));
        });
        var third = Parts(Annotate(Annotate(first, Cells("B3:B5", 3))));
        foreach (var row in Enumerable.Range(1, 6))
        {
            Assert.That(FillOf(third, CellAt(third[XlsxFile.SheetPart], $"B{row}")), Is.EqualTo("FF00FF00"), $"B{row}");
        }
    }

    [Test]
    public void Parts_that_are_named_as_files_of_Windows_keep_their_comments()
    {
        var file = Numbers(3).Rename(XlsxFile.SheetPart, XlsxFile.SheetPart.Replace('/', '\\'));
        var annotated = Parts(Annotate(file, Cells("B2")));
        Assert.That(annotated.Keys, Has.None.Contains("\\"));
        Assert.That(annotated.Keys, Does.Contain("xl/worksheets/_rels/sheet1.xml.rels"));
        Assert.That(Comments(annotated).Keys, Is.EqualTo(new[] { "B2" }));
    }

    [Test]
    public void Cells_and_rows_that_are_not_there_are_put_in_at_their_place()
    {
        var file = new XlsxFile().Rows("""<row r="3"><c r="A3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="9"/>""");
        var sheet = Parts(Annotate(file, Cells("B3"), Cells("A5"), Cells("C9"), Cells("A12")))[XlsxFile.SheetPart];

        Assert.Multiple(() =>
        {
            Assert.That(
                sheet.Descendants(Main + "row").Select(row => row.Attribute("r")!.Value),
                Is.EqualTo(new[] { "3", "5", "9", "12" })
            );
            Assert.That(
                sheet.Descendants(Main + "c").Select(cell => cell.Attribute("r")!.Value),
                Is.EqualTo(new[] { "A3", "B3", "D3", "A5", "C9", "A12" })
            );
        });
    }

    [Test]
    public void A_strict_file_stays_strict()
    {
        const string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        const string office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        var file = Numbers(3);
        foreach (
            var part in new[]
            {
                XlsxFile.SheetPart,
                XlsxFile.WorkbookPart,
                XlsxFile.WorkbookRelationships,
                "_rels/.rels",
            }
        )
        {
            file.Change(
                part,
                xml =>
                    xml.Replace(XlsxFile.Main, strict, StringComparison.Ordinal)
                        .Replace(XlsxFile.Office, office, StringComparison.Ordinal)
            );
        }
        var annotated = Parts(Annotate(file, Cells("B2")));

        Assert.Multiple(() =>
        {
            Assert.That(
                annotated
                    .Where(part => part.Key.EndsWith(".xml", StringComparison.Ordinal))
                    .SelectMany(part => part.Value.DescendantsAndSelf())
                    .Select(element => element.Name.NamespaceName),
                Has.None.EqualTo(XlsxFile.Main)
            );
            Assert.That(
                annotated[XlsxFile.WorkbookRelationships].Elements().Select(r => r.Attribute("Type")!.Value),
                Has.All.StartsWith(office)
            );
        });
        Assert.That(Read(Pack(annotated)), Is.EqualTo(new[] { "Lỗi", Sheet }));
    }

    [Test]
    public void Macros_are_not_sent_back()
    {
        var file = Numbers(3)
            .Set("xl/vbaProject.bin", [1, 2, 3])
            .Change(
                XlsxFile.WorkbookRelationships,
                xml =>
                    xml.Replace(
                        "</Relationships>",
                        $"""<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>""",
                        StringComparison.Ordinal
                    )
            )
            .Change(
                XlsxFile.ContentTypes,
                xml =>
                    xml.Replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                        StringComparison.Ordinal
                    )
            );
        using var zip = Open(Annotate(file, Cells("B2")));

        Assert.Multiple(() =>
        {
            Assert.That(zip.Entries.Select(entry => entry.FullName), Has.None.Contains("vba"));
            Assert.That(Text(zip, XlsxFile.ContentTypes), Does.Not.Contain("macroEnabled"));
            Assert.That(Text(zip, XlsxFile.WorkbookRelationships), Does.Not.Contain("vbaProject"));
        });
    }

    [TestCase("<xml><br>", TestName = "A drawing of comments that is not well-formed is drawn anew")]
    [TestCase(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"theirs\"/></xml>",
        TestName = "A drawing that is, is kept"
    )]
    public void The_clerks_own_comments_stay(string drawing)
    {
        var file = Numbers(3)
            .Set(
                "xl/comments1.xml",
                $"""<comments xmlns="{XlsxFile.Main}"><authors><author>Lan</author></authors><commentList><comment ref="A1" authorId="0"><text><t>của tôi</t></text></comment><comment ref="B2" authorId="0"><text><t>xem lại</t></text></comment></commentList></comments>"""
            )
            .Set("xl/drawings/vmlDrawing1.vml", drawing)
            .Set(
                "xl/worksheets/_rels/sheet1.xml.rels",
                XlsxFile.Relationships(
                    ("c", $"{XlsxFile.Office}/comments", "../comments1.xml"),
                    ("d", $"{XlsxFile.Office}/vmlDrawing", "../drawings/vmlDrawing1.vml")
                )
            );
        var annotated = Annotate(file, Cells("B2"), Cells("B3"));

        var comments = Comments(Parts(annotated));
        using var zip = Open(annotated);
        var vml = Text(zip, "xl/drawings/vmlDrawing1.vml");
        Assert.Multiple(() =>
        {
            Assert.That(comments["A1"], Is.EqualTo("của tôi"));
            Assert.That(comments["B2"], Does.StartWith("xem lại\nThads ETL: [cell.not-a-number]"));
            Assert.That(comments["B3"], Does.StartWith("[cell.not-a-number]"));
            Assert.That(() => XDocument.Parse(vml), Throws.Nothing);
            Assert.That(
                vml.Contains("theirs", StringComparison.Ordinal),
                Is.EqualTo(drawing.Contains("theirs", StringComparison.Ordinal))
            );
        });
    }

    [Test]
    public void Styles_that_nest_without_end_end_nothing_but_the_marking()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000));
        var file = Numbers(3)
            .Set(XlsxFile.StylesPart, $"""<styleSheet xmlns="{XlsxFile.Main}">{deep}</styleSheet>""")
            .ToArray();
        var workbook = new InspectedWorkbook(
            new StoredFile("a.xlsx", file, DeclaredTarget.Nothing),
            WorkbookKind.Xlsx,
            new InspectionOptions()
        );

        var annotated = Parts(annotator.Annotate(workbook, [Cells("B2")]));

        Assert.That(
            List(annotated).Select(row => row[1]),
            Is.EqualTo(new[] { "cell.not-a-number", FindingCodes.WorkbookNotMarked })
        );
    }

    [Test]
    public void Where_the_package_cannot_be_kept_its_values_are_and_the_list_says_so()
    {
        var annotated = Parts(Annotate(Numbers(3).Remove(XlsxFile.ContentTypes), Cells("B2")));

        Assert.Multiple(() =>
        {
            Assert.That(
                List(annotated).Select(row => row[1]),
                Is.EqualTo(new[] { "cell.not-a-number", FindingCodes.WorkbookMarkedByValues })
            );
            Assert.That(FillOf(annotated, CellAt(annotated[XlsxFile.SheetPart], "B2")), Is.EqualTo(Red));
            Assert.That(CellAt(annotated[XlsxFile.SheetPart], "B3").Value, Is.EqualTo("3"));
        });
    }

    [Test]
    public void Another_format_comes_back_with_its_values_and_says_so()
    {
        var csv = Encoding.UTF8.GetBytes("Tên;Số;Ghi chú\nDân sự;1;x\nHình sự;=2;y\n");
        var findings = new FindingCollector(catalog);
        var workbook = new WorkbookInspector(
            Microsoft.Extensions.Options.Options.Create(new InspectionOptions())
        ).Inspect(new StoredFile("a.csv", csv, DeclaredTarget.Nothing), findings)!;
        var annotated = Parts(annotator.Annotate(workbook, []));

        Assert.Multiple(() =>
        {
            Assert.That(List(annotated).Select(row => row[1]), Is.EqualTo(new[] { FindingCodes.WorkbookConverted }));
            Assert.That(annotated[XlsxFile.SheetPart].Descendants(Main + "f"), Is.Empty);
            Assert.That(CellAt(annotated[XlsxFile.SheetPart], "A3").Value, Is.EqualTo("Hình sự"));
        });
    }

    /// <summary>As another program sees them: what it cannot open, a clerk's Excel cannot either.</summary>
    [Test]
    public void LibreOffice_opens_what_comes_back()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["plain"] = Annotate(Numbers(20), Cells("B2:B19", 18)),
            ["coloured"] = Annotate(Annotate(Coloured(), Cells("B2:B4", 3)), Cells("B3")),
            ["values"] = Annotate(Numbers(3).Remove(XlsxFile.ContentTypes), Cells("B2")),
            ["list"] = annotator.Annotate(null, [Cells("B2")]),
        };

        foreach (var (name, csv) in LibreOffice.Convert(files, "csv"))
        {
            Assert.That(Encoding.UTF8.GetString(csv), Does.Contain("cell.not-a-number"), name);
        }
    }

    private static readonly XNamespace Main = XlsxFile.Main;

    private static XlsxFile Numbers(int rows) =>
        new XlsxFile().Rows(
            string.Concat(
                Enumerable
                    .Range(1, rows)
                    .Select(row => $"""<row r="{row}"><c r="A{row}"><v>0</v></c><c r="B{row}"><v>{row}</v></c></row>""")
            )
        );

    private static XlsxFile Coloured() =>
        new XlsxFile()
            .Rows(
                string.Concat(
                    Enumerable
                        .Range(1, 6)
                        .Select(row => $"""<row r="{row}"><c s="1" r="B{row}"><v>{row}</v></c></row>""")
                )
            )
            .Set(
                XlsxFile.StylesPart,
                $"""<styleSheet xmlns="{XlsxFile.Main}"><fonts count="1"><font/></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fillId="2" applyFill="1"/></cellXfs></styleSheet>"""
            );

    private static Finding Cells(string cells, int count = 1) =>
        new(
            FindingCodes.CellNotANumber,
            Severity.Error,
            Sheet,
            cells,
            "abc",
            null,
            new Dictionary<string, string> { ["column"] = "Số" },
            count
        );

    private byte[] Annotate(XlsxFile file, params IReadOnlyList<Finding> findings) =>
        Annotate(file.ToArray(), findings);

    private byte[] Annotate(byte[] file, params IReadOnlyList<Finding> findings) =>
        annotator.Annotate(
            new InspectedWorkbook(
                new StoredFile("a.xlsx", file, DeclaredTarget.Nothing),
                WorkbookKind.Xlsx,
                new InspectionOptions()
            ),
            findings
        );

    private static List<string> Read(byte[] file)
    {
        var workbook = new InspectedWorkbook(
            new StoredFile("a.xlsx", file, DeclaredTarget.Nothing),
            WorkbookKind.Xlsx,
            new InspectionOptions()
        );
        using var pass = WorkbookPasses.Open(workbook);
        var names = new List<string>();
        while (pass.NextSheet(default))
        {
            names.Add(pass.Sheet.Name);
        }
        return names;
    }

    private static ZipArchive Open(byte[] file) => new(new MemoryStream(file, writable: false));

    private static string Text(ZipArchive zip, string part)
    {
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static Dictionary<string, XElement> Parts(byte[] file)
    {
        using var zip = Open(file);
        return zip
            .Entries.Where(entry =>
                entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
                || entry.FullName.EndsWith(".rels", StringComparison.Ordinal)
            )
            .ToDictionary(entry => entry.FullName, entry => XElement.Parse(Text(zip, entry.FullName)));
    }

    private static byte[] Pack(Dictionary<string, XElement> parts)
    {
        var file = new XlsxFile();
        foreach (var (name, xml) in parts)
        {
            file.Set(name, xml.ToString(SaveOptions.DisableFormatting));
        }
        return file.ToArray();
    }

    private static XElement CellAt(XElement sheet, string address) =>
        sheet.Descendants().Single(cell => cell.Name.LocalName == "c" && cell.Attribute("r")?.Value == address);

    private static List<string> Names(Dictionary<string, XElement> parts) =>
        [.. parts[XlsxFile.WorkbookPart].Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value)];

    private static XElement ListPart(Dictionary<string, XElement> parts) =>
        parts.Single(part => part.Key.StartsWith("xl/worksheets/thads", StringComparison.Ordinal)).Value;

    private static List<List<string>> List(Dictionary<string, XElement> parts) =>
        [
            .. ListPart(parts)
                .Descendants(Main + "row")
                .Skip(1)
                .Select(row => row.Elements().Select(cell => cell.Value).ToList()),
        ];

    private static Dictionary<string, string> Comments(Dictionary<string, XElement> parts) =>
        parts
            .Values.Where(part => part.Name.LocalName == "comments")
            .SelectMany(part => part.Descendants(Main + "comment"))
            .ToDictionary(comment => comment.Attribute("ref")!.Value, comment => comment.Value);

    private static string? FillOf(Dictionary<string, XElement> parts, XElement cell)
    {
        var styles = parts.Values.Single(part => part.Name.LocalName == "styleSheet");
        var style = (int?)cell.Attribute("s") ?? 0;
        var fill = (int?)styles.Element(Main + "cellXfs")!.Elements().ElementAt(style).Attribute("fillId") ?? 0;
        return styles
            .Element(Main + "fills")!
            .Elements()
            .ElementAt(fill)
            .Element(Main + "patternFill")!
            .Element(Main + "fgColor")
            ?.Attribute("rgb")
            ?.Value;
    }
}
