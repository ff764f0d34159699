using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Thads.Etl.Cells;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading.Csv;

/// <summary>
/// The pass of a text file, which is one sheet. Its cells are texts: figures and days are read from them as from texts of any workbook.
/// A row is numbered as Excel numbers it when it opens the file.
/// </summary>
internal sealed class CsvPass : WorkbookPass
{
    private const string Name = "csv";
    private static readonly SheetInfo TheSheet = new(Name, IsHidden: false, Merges: [], HiddenColumns: [])
    {
        IsOfText = true,
    };
    private const int FewFields = 64;
    private readonly PassLimits limits;
    private readonly char separator;
    private readonly CsvParser parser;
    private readonly SharedTexts texts = new();
    private bool isOpened;
    private int rowNumber;

    public CsvPass(InspectedWorkbook workbook, CsvDialect dialect)
    {
        limits = new PassLimits(workbook.Limits);
        separator = dialect.Separator;
        var mark = dialect.Encoding.MarkLength;
        var bytes = new MemoryStream(workbook.File.Bytes, mark, workbook.File.Bytes.Length - mark, writable: false);
        var text = new StreamReader(bytes, dialect.Encoding.Encoding, detectEncodingFromByteOrderMarks: false);
        if (dialect.HasSeparatorLine)
        {
            text.ReadLine();
        }
        parser = new CsvParser(
            new StrictCsvText(text, dialect.Separator, dialect.HasSeparatorLine ? 2 : 1, workbook.Limits),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = dialect.Separator.ToString(),
                IgnoreBlankLines = false,
                BadDataFound = bad => throw StrictCsvText.Quotes(bad.Context.Parser?.RawRow ?? 0),
            }
        );
    }

    public override SheetInfo Sheet => isOpened ? TheSheet : throw new InvalidOperationException("No sheet is open.");

    public override bool NextSheet(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isFirst = !isOpened;
        isOpened = true;
        return isFirst;
    }

    public override SheetRow? NextRow()
    {
        while (ReadRecord())
        {
            rowNumber++;
            limits.CountRow(parser.Count, Name);
            if (!IsBlank() && FilledWidth() is > 0 and var width)
            {
                return Row(width);
            }
        }
        return null;
    }

    public override void Dispose() => parser.Dispose();

    /// <summary>A row of a thousand separators is told by its characters, much sooner than by its fields.</summary>
    private bool IsBlank() =>
        parser.Count > FewFields && !parser.RawRecord.AsSpan().ContainsAnyExcept(separator, '\r', '\n');

    /// <summary>Excel writes every row as wide as the widest.</summary>
    private int FilledWidth()
    {
        var width = parser.Count;
        while (width > 0 && parser[width - 1].Length == 0)
        {
            width--;
        }
        return width;
    }

    private SheetRow Row(int width)
    {
        var cells = new SheetCell[width];
        for (var column = 0; column < width; column++)
        {
            if (parser[column] is { Length: > 0 } text)
            {
                cells[column] = Cell(texts.Normalize(text));
            }
        }
        return new SheetRow(rowNumber, cells);
    }

    /// <summary>Excel takes <c>="001"</c> for the text 001, as programs write it that want the zeros kept.</summary>
    private static SheetCell Cell(string text) =>
        text switch
        {
            ['=', '"', .. var quoted, '"'] when !quoted.Contains('"', StringComparison.Ordinal) => SheetCell.OfText(
                quoted
            ),
            _ => SheetCell.OfText(text),
        };

    private bool ReadRecord()
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException e)
        {
            throw new UnreadableWorkbookException(e);
        }
    }
}
