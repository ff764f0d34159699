using System.Globalization;

namespace Thads.Etl.Exports.Xlsx;

/// <summary>The parts of a workbook around its sheets.</summary>
internal static class XlsxParts
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Excel's limit for the name of a sheet.</summary>
    private const int LongestName = 31;

    /// <summary>The formats in the order of <see cref="XlsxStyle"/>; 3 is the built-in #,##0.</summary>
    private const string Styles = $"""
        {Head}<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss.000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    public static string SheetPath(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    /// <summary>The other parts of a workbook with so many sheets.</summary>
    public static IEnumerable<(string Path, string Content)> Around(string name, int sheets)
    {
        var numbers = Enumerable.Range(1, sheets).ToList();
        yield return ("xl/styles.xml", Styles);
        yield return (
            "xl/workbook.xml",
            $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{Join(numbers, number =>
                $"""<sheet name="{NameOf(name, number)}" sheetId="{number}" r:id="sheet{number}"/>""")}</sheets></workbook>"""
        );
        yield return (
            "xl/_rels/workbook.xml.rels",
            $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/>{Join(numbers, number =>
                $"""<Relationship Id="sheet{number}" Type="{Relations}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}</Relationships>"""
        );
        yield return (
            "_rels/.rels",
            $"""{Head}<Relationships xmlns="{Package}/relationships"><Relationship Id="workbook" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        yield return (
            "[Content_Types].xml",
            $"""{Head}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Sheets}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Sheets}.styles+xml"/>{Join(numbers, number =>
                $"""<Override PartName="/{SheetPath(number)}" ContentType="{Sheets}.worksheet+xml"/>""")}</Types>"""
        );
    }

    private static string Join(IEnumerable<int> numbers, Func<int, FormattableString> element) =>
        string.Concat(numbers.Select(number => FormattableString.Invariant(element(number))));

    private static string NameOf(string name, int number)
    {
        var suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
        return name[..Math.Min(name.Length, LongestName - suffix.Length)] + suffix;
    }
}
