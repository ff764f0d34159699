using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>The parts of a workbook are found as its relationships and content types say; what is amiss with the container is one finding.</summary>
public sealed class XlsxPackageTests
{
    private const string Five = "<c r='A1'><v>5</v></c>";

    [TestCase("worksheets/sheet1.xml")]
    [TestCase("/xl/worksheets/sheet1.xml")]
    [TestCase("./worksheets/sheet1.xml")]
    [TestCase("../xl/./worksheets/sheet1.xml")]
    [TestCase("WorkSheets\\Sheet1.XML")]
    [TestCase("worksheets/sheet%31.xml")]
    public void A_sheet_is_found_however_its_target_is_written(string target) =>
        Reads5(
            new XlsxFile()
                .Cells(Five)
                .Change(XlsxFile.WorkbookRelationships, xml => xml.Replace("worksheets/sheet1.xml", target))
        );

    [TestCase("xl/anywhere/data.xml", "anywhere/data.xml")]
    [TestCase("data.bin", "/data.bin")]
    [TestCase("XL\\WORKSHEETS\\SHEET1.XML", "worksheets/sheet1.xml")]
    public void A_sheet_may_stand_anywhere(string name, string target) =>
        Reads5(
            new XlsxFile()
                .Cells(Five)
                .Rename(XlsxFile.SheetPart, name)
                .Change(XlsxFile.WorkbookRelationships, xml => xml.Replace("worksheets/sheet1.xml", target))
        );

    [Test]
    public void The_workbook_itself_may_stand_anywhere() =>
        Reads5(
            new XlsxFile()
                .Cells(Five)
                .Rename(XlsxFile.WorkbookPart, "Other/Book.xml")
                .Rename(XlsxFile.WorkbookRelationships, "Other/_rels/Book.xml.rels")
                .Change(
                    "Other/_rels/Book.xml.rels",
                    xml => xml.Replace("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml")
                )
                .Change(XlsxFile.ContentTypes, xml => xml.Replace("/xl/workbook.xml", "/OTHER/Book.xml"))
                .Change("_rels/.rels", xml => xml.Replace("xl/workbook.xml", "/other/book.xml"))
        );

    [Test]
    public void Without_a_relationship_to_it_the_workbook_is_told_by_its_content_type() =>
        Reads5(
            new XlsxFile()
                .Cells(Five)
                .Remove("_rels/.rels")
                .Rename(XlsxFile.WorkbookPart, "xl/book.xml")
                .Rename(XlsxFile.WorkbookRelationships, "xl/_rels/book.xml.rels")
                .Change(XlsxFile.ContentTypes, xml => xml.Replace("workbook.xml", "book.xml"))
        );

    [Test]
    public void Strict_files_are_read_as_transitional_ones()
    {
        static string Strict(string xml) =>
            xml.Replace(XlsxFile.Main, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .Replace(XlsxFile.Office, "http://purl.oclc.org/ooxml/officeDocument/relationships");
        Reads5(
            new XlsxFile()
                .Cells(Five)
                .Change(XlsxFile.SheetPart, Strict)
                .Change(XlsxFile.WorkbookPart, Strict)
                .Change(XlsxFile.WorkbookRelationships, Strict)
                .Change("_rels/.rels", Strict)
        );
    }

    [Test]
    public void Any_prefix_will_do() =>
        Reads5(
            new XlsxFile()
                .Set(
                    XlsxFile.SheetPart,
                    $"<đ:worksheet xmlns:đ='{XlsxFile.Main}'><đ:sheetData><đ:row r='1'><đ:c r='A1'><đ:v>5</đ:v></đ:c></đ:row></đ:sheetData></đ:worksheet>"
                )
                .Change(XlsxFile.WorkbookPart, xml => xml.Replace("r:id", "rel:id").Replace("xmlns:r", "xmlns:rel"))
        );

    [TestCase("utf-8", true)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16", false)]
    [TestCase("windows-1258", false)]
    [TestCase("iso-8859-1", false)]
    public void Parts_may_be_in_any_encoding_that_they_name(string name, bool hasMark)
    {
        var encoding = name.StartsWith('u')
            ? Encoding.GetEncoding(name)
            : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var file = new XlsxFile().Cells("<c r='A1' t='inlineStr'><is><t>côté</t></is></c>");
        file.Change(
            XlsxFile.SheetPart,
            xml => $"<?xml version=\"1.0\" encoding=\"{name.Replace("BE", "")}\" standalone='yes'?>\r\n{xml}"
        );
        byte[] bytes = [];
        file.Change(
            XlsxFile.SheetPart,
            xml =>
            {
                bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(xml)];
                return xml;
            }
        );
        file.Set(XlsxFile.SheetPart, bytes);
        Assert.That(PassReading.Of(file)["A1"].Text, Is.EqualTo("côté"));
    }

    [TestCase("utf-32")]
    [TestCase("no-such")]
    [TestCase("utf-16")]
    public void An_encoding_that_is_none_of_those_damages_the_file(string name) =>
        Damaged(
            new XlsxFile()
                .Cells(Five)
                .Change(XlsxFile.SheetPart, xml => $"<?xml version=\"1.0\" encoding=\"{name}\"?>{xml}")
        );

    [Test]
    public void Bytes_that_are_not_UTF_8_damage_the_file() =>
        Damaged(
            new XlsxFile().Set(
                XlsxFile.SheetPart,
                [.. Encoding.UTF8.GetBytes($"<worksheet xmlns='{XlsxFile.Main}'>"), 0xE1, .. "</worksheet>"u8]
            )
        );

    [Test]
    public void What_is_left_of_a_sheet_of_program_text_is_passed_by() =>
        Reads5(
            new XlsxFile()
                .Cells(Five)
                .Change(
                    XlsxFile.WorkbookPart,
                    xml => xml.Replace("</sheets>", "<sheet name='Module' sheetId='2' r:id=''/></sheets>")
                )
        );

    [TestCase("chartsheet")]
    [TestCase("dialogsheet")]
    [TestCase("xlMacrosheet")]
    public void Sheets_without_cells_are_passed_by(string kind)
    {
        var file = new XlsxFile()
            .Cells(Five)
            .Change(
                XlsxFile.WorkbookPart,
                xml => xml.Replace("<sheets>", "<sheets><sheet name='Chart' sheetId='2' r:id='rId9'/>")
            )
            .Set(
                XlsxFile.WorkbookRelationships,
                XlsxFile.Relationships(
                    ("rId9", $"{XlsxFile.Office}/{kind}", "chart.xml"),
                    ("rId1", $"{XlsxFile.Office}/worksheet", "worksheets/sheet1.xml")
                )
            );
        Reads5(file);
        Assert.That(PassReading.Of(file).Sheets, Has.Count.EqualTo(1));
    }

    [Test]
    public void Sheets_come_in_the_order_of_their_tabs_with_what_is_hidden()
    {
        var reading = PassReading.Of(
            new XlsxFile()
                .Cells(Five)
                .Set("xl/b.xml", $"<worksheet xmlns='{XlsxFile.Main}'/>")
                .Set("xl/c.xml", $"<worksheet xmlns='{XlsxFile.Main}'/>")
                .Change(
                    XlsxFile.WorkbookPart,
                    xml =>
                        xml.Replace(
                            "<sheets>",
                            "<sheets><sheet name='B' sheetId='2' state='veryHidden' r:id='b'/><sheet name='C&amp;&#xCC;' sheetId='3' state='hidden' r:id='c'/>"
                        )
                )
                .Set(
                    XlsxFile.WorkbookRelationships,
                    XlsxFile.Relationships(
                        ("rId1", $"{XlsxFile.Office}/worksheet", "worksheets/sheet1.xml"),
                        ("b", $"{XlsxFile.Office}/worksheet", "b.xml"),
                        ("c", $"{XlsxFile.Office}/worksheet", "c.xml")
                    )
                )
        );
        Assert.That(
            reading.Sheets.Select(sheet => (sheet.Info.Name, sheet.Info.IsHidden)),
            Is.EqualTo(new[] { ("B", true), ("C&Ì", true), ("Sheet1", false) })
        );
    }

    [Test]
    public void A_template_says_by_its_names_what_it_is()
    {
        var findings = new FindingCollector(new FindingCatalog());
        var file = new XlsxFile().Change(
            XlsxFile.WorkbookPart,
            xml =>
                xml.Replace(
                    "</workbook>",
                    "<definedNames><definedName name='THADS_FORM' hidden='1'>\"KQ-VIEC\"</definedName><definedName name='Other'>Sheet1!$A$1</definedName><definedName name='THADS_PERIOD'>201612</definedName></definedNames></workbook>"
                )
        );
        var workbook = new WorkbookInspector(Microsoft.Extensions.Options.Options.Create(new InspectionOptions())).Open(
            new StoredFile("a.xlsx", file.ToArray(), DeclaredTarget.Nothing),
            findings
        );
        Assert.That(workbook!.Stamp, Is.EqualTo(new TemplateStamp("KQ-VIEC", null, null, 201612)));
    }

    [Test]
    public void Macros_and_links_to_other_files_are_told_by_relationships()
    {
        var findings = new FindingCollector(new FindingCatalog());
        var file = new XlsxFile().Set(
            XlsxFile.WorkbookRelationships,
            XlsxFile.Relationships(
                ("rId1", $"{XlsxFile.Office}/worksheet", "worksheets/sheet1.xml"),
                ("rId8", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vba.bin"),
                ("rId9", $"{XlsxFile.Office}/externalLink", "links/1.xml")
            )
        );
        new WorkbookInspector(Microsoft.Extensions.Options.Options.Create(new InspectionOptions())).Open(
            new StoredFile("a.xlsm", file.ToArray(), DeclaredTarget.Nothing),
            findings
        );
        Assert.That(
            findings.Findings.Select(finding => finding.Code),
            Is.EqualTo(new[] { FindingCodes.WorkbookMacros, FindingCodes.WorkbookExternalLinks })
        );
    }

    [Test]
    public void A_sheet_that_is_outside_of_the_file_damages_it() =>
        Damaged(
            new XlsxFile().Change(
                XlsxFile.WorkbookRelationships,
                xml =>
                    xml.Replace(
                        "Target=\"worksheets/sheet1.xml\"",
                        "Target=\"http://x/sheet.xml\" TargetMode=\"External\""
                    )
            )
        );

    [Test]
    public void A_sheet_that_is_not_there_damages_the_file() => Damaged(new XlsxFile().Remove(XlsxFile.SheetPart));

    [Test]
    public void Two_sheets_of_one_part_damage_the_file() =>
        Damaged(
            new XlsxFile().Change(
                XlsxFile.WorkbookPart,
                xml => xml.Replace("<sheets>", "<sheets><sheet name='Twin' sheetId='2' r:id='rId1'/>")
            )
        );

    [Test]
    public void Two_sheets_of_one_name_damage_the_file() =>
        Damaged(
            new XlsxFile()
                .Set("xl/b.xml", $"<worksheet xmlns='{XlsxFile.Main}'/>")
                .Change(
                    XlsxFile.WorkbookPart,
                    xml => xml.Replace("<sheets>", "<sheets><sheet name='SHEET1' sheetId='2' r:id='b'/>")
                )
                .Change(
                    XlsxFile.WorkbookRelationships,
                    xml =>
                        xml.Replace(
                            "</Relationships>",
                            $"<Relationship Id='b' Type='{XlsxFile.Office}/worksheet' Target='b.xml'/></Relationships>"
                        )
                )
        );

    [Test]
    public void A_sheet_that_points_at_the_workbook_damages_the_file() =>
        Damaged(
            new XlsxFile().Change(
                XlsxFile.WorkbookRelationships,
                xml => xml.Replace("worksheets/sheet1.xml", "workbook.xml")
            )
        );

    [TestCase("../evil.xml")]
    [TestCase("xl/../../evil.xml")]
    [TestCase("xl/evil\0.xml")]
    [TestCase("xl/./evil.xml")]
    public void A_name_that_leads_elsewhere_damages_the_file(string name) =>
        Damaged(new XlsxFile().Cells(Five).Set(name, "<x/>"));

    [TestCase("XL/Worksheets/SHEET1.xml")]
    [TestCase("xl\\worksheets\\sheet1.xml")]
    public void Two_parts_of_one_name_damage_the_file(string twin) =>
        Damaged(new XlsxFile().Cells(Five).Set(twin, "<x/>"));

    [Test]
    public void A_wrong_checksum_damages_the_file()
    {
        var bytes = new XlsxFile().Cells(Five).ToArray();
        foreach (var (at, _) in Entries(bytes))
        {
            if (Encoding.ASCII.GetString(bytes, at + 46, XlsxFile.SheetPart.Length) == XlsxFile.SheetPart)
            {
                bytes[at + 16] ^= 1;
            }
        }
        Assert.That(PassReading.Of(bytes).Code, Is.EqualTo(FindingCodes.WorkbookDamaged));
        Assert.That(PassReading.AtTheDoor(bytes), Is.EqualTo(FindingCodes.WorkbookDamaged));
    }

    [Test]
    public void Parts_that_share_bytes_damage_the_file()
    {
        var bytes = new XlsxFile().Cells(Five).ToArray();
        var entries = Entries(bytes);
        var place = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(entries[0].At + 42));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(entries[1].At + 42), place);
        Assert.That(PassReading.Of(bytes).Code, Is.EqualTo(FindingCodes.WorkbookDamaged));
    }

    [Test]
    public void Lengths_may_stand_behind_the_parts()
    {
        using var stream = new MemoryStream();
        // A stream that cannot be rewound makes the archive write data descriptors.
        using (var zip = new ZipArchive(new ForwardOnly(stream), ZipArchiveMode.Create))
        using (var source = new ZipArchive(new MemoryStream(new XlsxFile().Cells(Five).ToArray())))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = zip.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }
        }
        Assert.That(PassReading.Of(stream.ToArray())["A1"].Number, Is.EqualTo(5));
    }

    [Test]
    public void A_document_is_no_workbook()
    {
        var file = new XlsxFile()
            .Rename(XlsxFile.WorkbookPart, "word/document.xml")
            .Change("_rels/.rels", xml => xml.Replace("xl/workbook.xml", "word/document.xml"))
            .Change(
                XlsxFile.ContentTypes,
                xml =>
                    xml.Replace("/xl/workbook.xml", "/word/document.xml")
                        .Replace("spreadsheetml.sheet", "wordprocessingml.document")
            );
        Assert.That(PassReading.Of(file).Code, Is.EqualTo(FindingCodes.WorkbookNotAWorkbook));
    }

    private static void Reads5(XlsxFile file)
    {
        var reading = PassReading.Of(file);
        Assert.That(reading.Code, Is.Null);
        Assert.That(reading["A1"].Number, Is.EqualTo(5));
        Assert.That(PassReading.AtTheDoor(file.ToArray()), Is.Null);
    }

    private static void Damaged(XlsxFile file)
    {
        Assert.That(PassReading.Of(file).Code, Is.EqualTo(FindingCodes.WorkbookDamaged));
        Assert.That(PassReading.AtTheDoor(file.ToArray()), Is.EqualTo(FindingCodes.WorkbookDamaged));
    }

    private static List<(int At, string Name)> Entries(byte[] bytes)
    {
        var entries = new List<(int, string)>();
        for (var at = 0; at + 46 < bytes.Length; at++)
        {
            if (bytes.AsSpan(at).StartsWith("PK\x01\x02"u8))
            {
                entries.Add((at, ""));
            }
        }
        return entries;
    }

    private sealed class ForwardOnly(Stream target) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
