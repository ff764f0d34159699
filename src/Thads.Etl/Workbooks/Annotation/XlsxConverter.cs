using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// Writes the values of a workbook as .xlsx, each in the same cell of a sheet of the same name, so that it can be annotated: of the older
/// formats, and where a package is not what Excel writes.
/// </summary>
internal static class XlsxConverter
{
    private const uint Plain = 0;
    private const uint Date = 1;
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook without a sheet, to put the list of findings into.</summary>
    public static byte[] Empty() => Write(_ => []);

    /// <exception cref="UnreadableWorkbookException">It cannot be read to its end.</exception>
    public static byte[] Convert(InspectedWorkbook workbook) =>
        Write(zip =>
        {
            using var pass = WorkbookPasses.Open(workbook);
            var sheets = new List<SheetInfo>();
            while (pass.NextSheet(CancellationToken.None))
            {
                if (pass.Sheet.Name == FindingSheet.Name)
                {
                    continue;
                }
                sheets.Add(pass.Sheet);
                using var writer = Open(zip, SheetPath(sheets.Count));
                WriteSheet(writer, pass);
            }
            return sheets;
        });

    private static byte[] Write(Func<ZipArchive, IReadOnlyList<SheetInfo>> write)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = write(zip);
            WriteText(
                zip,
                "[Content_Types].xml",
                $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>{Each(sheets, number => $"""<Override PartName="/{SheetPath(number)}" ContentType="{Types}.worksheet+xml"/>""")}</Types>"""
            );
            WriteText(
                zip,
                "_rels/.rels",
                $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="workbook" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            );
            WriteText(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="styles" Type="{Relationships}/styles" Target="styles.xml"/>{Each(sheets, number => $"""<Relationship Id="sheet{number}" Type="{Relationships}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}</Relationships>"""
            );
            WriteText(
                zip,
                "xl/styles.xml",
                $"""<styleSheet xmlns="{Main}"><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""
            );
            using var writer = Open(zip, "xl/workbook.xml");
            WriteWorkbook(writer, sheets);
        }
        return stream.ToArray();
    }

    private static void WriteWorkbook(XmlWriter writer, IReadOnlyList<SheetInfo> sheets)
    {
        writer.WriteStartElement("workbook", Main.NamespaceName);
        writer.WriteAttributeString("xmlns", "r", null, Relationships);
        writer.WriteStartElement("sheets", Main.NamespaceName);
        for (var number = 1; number <= sheets.Count; number++)
        {
            writer.WriteStartElement("sheet", Main.NamespaceName);
            writer.WriteAttributeString("name", sheets[number - 1].Name);
            writer.WriteAttributeString("sheetId", Invariant(number));
            if (sheets[number - 1].IsHidden)
            {
                writer.WriteAttributeString("state", "hidden");
            }
            writer.WriteAttributeString("id", Relationships, $"sheet{number}");
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter writer, WorkbookPass pass)
    {
        writer.WriteStartElement("worksheet", Main.NamespaceName);
        writer.WriteStartElement("sheetData", Main.NamespaceName);
        while (pass.NextRow() is { } row)
        {
            writer.WriteStartElement("row", Main.NamespaceName);
            writer.WriteAttributeString("r", Invariant(row.Number));
            if (row.IsHidden)
            {
                writer.WriteAttributeString("hidden", "1");
            }
            for (var column = 0; column < row.Width; column++)
            {
                Write(writer, row.Number, column, row[column]);
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        if (pass.Sheet.Merges.Count > 0)
        {
            writer.WriteStartElement("mergeCells", Main.NamespaceName);
            foreach (var merge in pass.Sheet.Merges)
            {
                writer.WriteStartElement("mergeCell", Main.NamespaceName);
                writer.WriteAttributeString("ref", merge.ToString());
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, int row, int column, in SheetCell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Number or CellKind.Date:
                var style = cell.Kind == CellKind.Date ? Date : Plain;
                SheetXml.WriteValue(writer, Main, row, column, style, null, Invariant(cell.Number));
                break;
            case CellKind.Boolean:
                SheetXml.WriteValue(writer, Main, row, column, Plain, "b", cell.Truth ? "1" : "0");
                break;
            case CellKind.Error:
                SheetXml.WriteValue(writer, Main, row, column, Plain, "e", cell.Text);
                break;
            case CellKind.NotCalculated:
                // Sent in again as a blank it would be a zero.
                SheetXml.WriteValue(writer, Main, row, column, Plain, "e", "#N/A");
                break;
            case CellKind.Text or CellKind.Damaged:
                SheetXml.WriteText(writer, Main, row, column, Plain, cell.Text);
                break;
        }
    }

    private static string SheetPath(int number) => $"xl/worksheets/sheet{Invariant(number)}.xml";

    private static XmlWriter Open(ZipArchive zip, string path) =>
        XmlWriter.Create(
            zip.CreateEntry(path, CompressionLevel.Fastest).Open(),
            new XmlWriterSettings { CloseOutput = true }
        );

    private static void WriteText(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Fastest).Open());
        writer.Write(xml);
    }

    private static string Each(IReadOnlyList<SheetInfo> sheets, Func<int, string> element) =>
        string.Concat(Enumerable.Range(1, sheets.Count).Select(element));

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
