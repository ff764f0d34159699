using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Thads.Etl.Cells;
using Thads.Etl.Forms.CaseRegister;

namespace Thads.Benchmarks;

/// <summary>Writes a long SO-THU-LY as Excel writes it, row by row: texts shared, days as numbers with a format.</summary>
internal static class RegisterWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="form">The register.</param>
    /// <param name="rows">How many cases.</param>
    /// <param name="isBad">Whether every row has three cells that cannot be read.</param>
    public static byte[] Write(CaseRegisterForm form, int rows, bool isBad)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(
                zip,
                "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
            );
            Part(
                zip,
                "_rels/.rels",
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            );
            Part(
                zip,
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="SO-THU-LY" sheetId="1" r:id="rId1"/></sheets></workbook>"""
            );
            Part(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
            );
            Part(
                zip,
                "xl/styles.xml",
                $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"""
            );
            var strings = new Dictionary<string, int>();
            Sheet(zip, form, rows, isBad, strings);
            Part(
                zip,
                "xl/sharedStrings.xml",
                $"""<sst xmlns="{Main}">{string.Concat(strings.Keys.Select(text => $"<si><t>{SecurityElement.Escape(text)}</t></si>"))}</sst>"""
            );
        }
        return output.ToArray();
    }

    private static void Sheet(
        ZipArchive zip,
        CaseRegisterForm form,
        int rows,
        bool isBad,
        Dictionary<string, int> strings
    )
    {
        using var writer = new StreamWriter(
            zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        writer.Write($"""<worksheet xmlns="{Main}"><sheetData>""");
        foreach (var (number, values) in RegisterRows.Of(form, rows, isBad))
        {
            Row(writer, strings, number, values);
        }
        writer.Write("</sheetData></worksheet>");
    }

    private static void Row(StreamWriter writer, Dictionary<string, int> strings, int number, object?[] values)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
        for (var column = 0; column < values.Length; column++)
        {
            var address = CellAddress.Of(number, column);
            switch (values[column])
            {
                case null:
                    break;
                case string text:
                    if (!strings.TryGetValue(text, out var index))
                    {
                        strings[text] = index = strings.Count;
                    }
                    writer.Write(
                        string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\" t=\"s\"><v>{index}</v></c>")
                    );
                    break;
                case DateOnly day:
                    var serial = (int)day.ToDateTime(TimeOnly.MinValue).ToOADate();
                    writer.Write(
                        string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"1\"><v>{serial}</v></c>")
                    );
                    break;
                case IFormattable figure:
                    writer.Write(
                        $"<c r=\"{address}\"><v>{figure.ToString(null, CultureInfo.InvariantCulture)}</v></c>"
                    );
                    break;
            }
        }
        writer.Write("</row>");
    }

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(
            zip.CreateEntry(name, CompressionLevel.Fastest).Open(),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(content);
    }
}
