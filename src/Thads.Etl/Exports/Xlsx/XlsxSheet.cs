using System.Globalization;
using System.Text;
using System.Xml;
using Thads.Etl.Cells;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports.Xlsx;

/// <summary>Writes one sheet: headings that stay in view, then rows. The XML passes through a small buffer.</summary>
internal sealed class XlsxSheet : IAsyncDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int FlushedAt = 64 * 1024;

    /// <summary>Excel's limit for a cell, in UTF-16 units.</summary>
    private const int LongestText = 32_767;

    /// <summary>Excel takes 1900 for a leap year: before this day its numbers are not those of the calendar.</summary>
    private static readonly DateTime FirstDay = new(1900, 3, 1);

    private readonly IReadOnlyList<MartColumn> columns;
    private readonly string[] letters;
    private readonly Stream output;
    private readonly MemoryStream buffer = new(2 * FlushedAt);
    private readonly XmlWriter xml;

    /// <param name="columns">The columns of the mart.</param>
    /// <param name="output">The part of the workbook; disposed of with the sheet.</param>
    public XlsxSheet(IReadOnlyList<MartColumn> columns, Stream output)
    {
        this.columns = columns;
        this.output = output;
        letters = [.. columns.Select((_, index) => CellAddress.LettersOf(index))];
        xml = XmlWriter.Create(
            buffer,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }
        );
    }

    /// <summary>How many rows there are, with the headings.</summary>
    public int Rows { get; private set; }

    public void Begin()
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Namespace);
        xml.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/>"""
        );
        xml.WriteStartElement("sheetData");
        BeginRow();
        for (var index = 0; index < columns.Count; index++)
        {
            Text(index, columns[index].Name, XlsxStyle.Heading);
        }
        xml.WriteEndElement();
    }

    public async Task AddAsync(object row, CancellationToken cancellationToken)
    {
        BeginRow();
        for (var index = 0; index < columns.Count; index++)
        {
            Cell(index, columns[index].Of(row));
        }
        xml.WriteEndElement();
        if (buffer.Length > FlushedAt)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        xml.WriteEndDocument();
        await FlushAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        xml.Dispose();
        await buffer.DisposeAsync();
        await output.DisposeAsync();
    }

    private void BeginRow()
    {
        Rows++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Rows.ToString(CultureInfo.InvariantCulture));
    }

    private void Cell(int column, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                // The prefix keeps it text even when someone edits the cell and changes nothing.
                Text(column, text, FormulaGuard.IsSuspect(text) ? XlsxStyle.PrefixedText : XlsxStyle.Plain);
                break;
            case bool flag:
                Value(column, flag ? "1" : "0", "b", XlsxStyle.Plain);
                break;
            case int number:
                Exact(column, number, XlsxStyle.Plain);
                break;
            case long number:
                Exact(column, number, XlsxStyle.Whole);
                break;
            case decimal amount:
                Exact(column, amount, decimal.IsInteger(amount) ? XlsxStyle.Whole : XlsxStyle.Plain);
                break;
            case double number when double.IsFinite(number):
                Value(column, number.ToString("R", CultureInfo.InvariantCulture), "n", XlsxStyle.Plain);
                break;
            case double number:
                Text(column, number.ToString(CultureInfo.InvariantCulture), XlsxStyle.Plain);
                break;
            case DateOnly day:
                Moment(column, day.ToDateTime(TimeOnly.MinValue), "yyyy-MM-dd", XlsxStyle.Day);
                break;
            case DateTime instant:
                Moment(column, instant, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", XlsxStyle.Instant);
                break;
            default:
                throw new NotSupportedException($"A {value.GetType().Name} cannot be written as xlsx.");
        }
    }

    /// <summary>Excel computes with binary numbers of 53 bits and shows 15 digits: only up to there is a number what it was.</summary>
    private void Exact(int column, decimal number, XlsxStyle style)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (text.Count(char.IsAsciiDigit) <= 15)
        {
            Value(column, text, "n", style);
        }
        else
        {
            Text(column, text, XlsxStyle.PrefixedText);
        }
    }

    private void Moment(int column, DateTime moment, string iso, XlsxStyle style)
    {
        if (moment >= FirstDay)
        {
            Value(column, moment.ToOADate().ToString("R", CultureInfo.InvariantCulture), "n", style);
        }
        else
        {
            Text(column, moment.ToString(iso, CultureInfo.InvariantCulture), XlsxStyle.Plain);
        }
    }

    private void Value(int column, string value, string type, XlsxStyle style)
    {
        BeginCell(column, type, style);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private void Text(int column, string text, XlsxStyle style)
    {
        if (text.Length > LongestText)
        {
            throw new NotSupportedException(
                $"{columns[column].Name}: a text of {text.Length} letters does not fit a cell; export it as csv or parquet."
            );
        }
        BeginCell(column, "inlineStr", style);
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void BeginCell(int column, string type, XlsxStyle style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{letters[column]}{Rows}"));
        xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("t", type);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        xml.Flush();
        await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
        buffer.SetLength(0);
    }
}
