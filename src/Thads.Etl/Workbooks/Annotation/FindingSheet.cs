using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Thads.Etl.Cells;
using Thads.Etl.Findings;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>
/// The sheet "Lỗi" in front of a workbook: every finding with a link to its cell. Two hidden columns keep the background that each marked
/// cell had, so that the next annotation can give it back, whichever program saved the workbook in between.
/// </summary>
internal static class FindingSheet
{
    public const string Name = "Lỗi";
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    public const string CodeHeading = "Mã";
    public const string CellHeading = "Ô";
    public const string FoundHeading = "Đang ghi";

    /// <summary>Over the column in which the sender answers warnings; sent back so, the workbook justifies itself.</summary>
    public const string JustificationHeading = "Giải trình (cảnh báo)";
    private const string ProbableCause = "Có khả năng sai";
    private static readonly string[] Headings =
    [
        "Mức độ",
        CodeHeading,
        "Sheet",
        CellHeading,
        "Nội dung",
        FoundHeading,
        "Cần ghi",
        JustificationHeading,
        "",
        "",
    ];
    private static readonly double[] Widths = [16, 26, 16, 14, 90, 20, 20, 50, 2, 2];

    /// <summary>No list that we wrote is longer; a hostile one is not read to its end.</summary>
    private const int MostRowsRead = 1_048_576;

    /// <param name="writer">Where the sheet's XML goes.</param>
    /// <param name="main">The namespace of the workbook.</param>
    /// <param name="findings">What is to be said.</param>
    /// <param name="catalog">The sentences.</param>
    /// <param name="fills">The backgrounds that marked cells had.</param>
    /// <param name="nameOf">A sheet's name as it stands on its tab.</param>
    /// <param name="coloured">The style that shows how the cells of a finding are coloured: each line is its own legend.</param>
    /// <param name="plain">The style of its rows.</param>
    /// <param name="bold">The style of its headings.</param>
    public static void Write(
        XmlWriter writer,
        XNamespace main,
        IReadOnlyList<Finding> findings,
        FindingCatalog catalog,
        IReadOnlyList<(string Sheet, CellRange Cells, string Fill)> fills,
        Func<string, string> nameOf,
        Func<Finding, uint> coloured,
        uint plain,
        uint bold
    )
    {
        writer.WriteStartElement("worksheet", main.NamespaceName);
        Parse(
                main,
                """<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"""
            )
            .ForEach(element => element.WriteTo(writer));
        writer.WriteStartElement("cols", main.NamespaceName);
        for (var column = 0; column < Widths.Length; column++)
        {
            WriteColumn(writer, main, column);
        }
        writer.WriteEndElement();
        writer.WriteStartElement("sheetData", main.NamespaceName);
        WriteRow(writer, main, 1, bold, bold, Headings);
        for (var index = 0; index < Math.Max(findings.Count, fills.Count); index++)
        {
            var finding = index < findings.Count ? findings[index] : null;
            var fill = index < fills.Count ? fills[index] : default;
            WriteRow(
                writer,
                main,
                index + 2,
                finding is null ? plain : coloured(finding),
                plain,
                finding?.Code == FindingCodes.CauseProbable ? ProbableCause : Severities(finding?.Severity),
                finding?.Code,
                finding?.Sheet,
                finding?.Cell,
                finding is null ? null : catalog.Vietnamese(finding),
                finding?.Found,
                finding?.Expected,
                null,
                fill.Sheet is null ? null : $"{fill.Cells}!{fill.Sheet}",
                fill.Fill
            );
        }
        writer.WriteEndElement();
        WriteLinks(writer, main, findings, nameOf);
        Parse(main, """<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>""")
            .ForEach(element => element.WriteTo(writer));
        writer.WriteEndElement();
    }

    /// <summary>The backgrounds that an earlier annotation changed, by sheet and cells.</summary>
    public static IReadOnlyList<(string Sheet, CellRange Cells, string Fill)> ReadFills(IEnumerable<SheetRow> rows)
    {
        var fills = new List<(string, CellRange, string)>();
        foreach (var row in rows.Take(MostRowsRead).Skip(1))
        {
            if (
                row.Text(Headings.Length - 2).Split('!', 2) is [{ Length: > 0 and < 24 } cells, var sheet]
                && CellRange.TryParse(cells, out var range)
            )
            {
                fills.Add((sheet, range, row.Text(Headings.Length - 1)));
            }
        }
        return fills;
    }

    private static void WriteLinks(
        XmlWriter writer,
        XNamespace main,
        IReadOnlyList<Finding> findings,
        Func<string, string> nameOf
    )
    {
        // Excel shows no more links on a sheet.
        const int mostLinks = 65_530;
        var hasAny = false;
        for (var index = 0; index < Math.Min(findings.Count, mostLinks); index++)
        {
            if (findings[index] is not { Sheet: { } sheet, Cell: { } cell })
            {
                continue;
            }
            if (!hasAny)
            {
                writer.WriteStartElement("hyperlinks", main.NamespaceName);
                hasAny = true;
            }
            writer.WriteStartElement("hyperlink", main.NamespaceName);
            writer.WriteAttributeString("ref", CellAddress.Of(index + 2, 3));
            writer.WriteAttributeString(
                "location",
                $"'{nameOf(sheet).Replace("'", "''", StringComparison.Ordinal)}'!{cell}"
            );
            writer.WriteAttributeString("display", cell);
            writer.WriteEndElement();
        }
        if (hasAny)
        {
            writer.WriteEndElement();
        }
    }

    private static string? Severities(Severity? severity) =>
        severity switch
        {
            Severity.Error => "Lỗi",
            Severity.Warning => "Cảnh báo",
            Severity.Info => "Thông tin",
            _ => null,
        };

    private static void WriteColumn(XmlWriter writer, XNamespace main, int column)
    {
        writer.WriteStartElement("col", main.NamespaceName);
        writer.WriteAttributeString("min", Invariant(column + 1));
        writer.WriteAttributeString("max", Invariant(column + 1));
        writer.WriteAttributeString("width", Invariant(Widths[column]));
        if (Headings[column].Length == 0)
        {
            writer.WriteAttributeString("hidden", "1");
        }
        writer.WriteAttributeString("customWidth", "1");
        writer.WriteEndElement();
    }

    /// <summary>All cells are strings by their type, so that none can be taken for a formula.</summary>
    private static void WriteRow(
        XmlWriter writer,
        XNamespace main,
        int number,
        uint first,
        uint style,
        params ReadOnlySpan<string?> texts
    )
    {
        writer.WriteStartElement("row", main.NamespaceName);
        writer.WriteAttributeString("r", Invariant(number));
        for (var column = 0; column < texts.Length; column++)
        {
            SheetXml.WriteText(writer, main, number, column, column == 0 ? first : style, texts[column] ?? "");
        }
        writer.WriteEndElement();
    }

    private static List<XElement> Parse(XNamespace main, string xml) =>
        [.. XElement.Parse($"""<x xmlns="{main.NamespaceName}">{xml}</x>""").Elements()];

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
