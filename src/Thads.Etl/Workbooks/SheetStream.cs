using System.Text;
using ExcelDataReader;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks.LegacyText;

namespace Thads.Etl.Workbooks;

/// <summary>Streams the rows of one sheet, each once. Whatever the parser throws at a hostile file becomes one exception of ours.</summary>
internal sealed class SheetStream(IExcelDataReader reader, LegacyFonts fonts)
{
    /// <summary>No form comes near it. A sheet that says otherwise only when it is parsed goes no further.</summary>
    private const int MostColumns = 2_000;
    private readonly NumberFormat?[] formatsByIndex = new NumberFormat?[1_024];
    private readonly bool areLegacy = !fonts.IsEmpty;
    private int rowNumber;

    static SheetStream() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string Name => string.IsNullOrEmpty(reader.Name) ? "csv" : VietnameseText.Storable(reader.Name);
    public bool IsHidden => reader.VisibleState is not (null or "visible");

    /// <summary>Merged ranges, rows and columns from 0.</summary>
    public IReadOnlyList<CellRange> Merges => reader.MergeCells ?? [];

    /// <summary>Opens a workbook; the caller disposes of the reader.</summary>
    /// <exception cref="UnreadableWorkbookException">The parser gives up on the file.</exception>
    public static IExcelDataReader Open(InspectedWorkbook workbook)
    {
        try
        {
            var bytes = new MemoryStream(workbook.File.Bytes, writable: false);
            return workbook.Csv is { } csv
                ? ExcelReaderFactory.CreateCsvReader(
                    bytes,
                    new ExcelReaderConfiguration
                    {
                        FallbackEncoding = csv.Encoding,
                        AutodetectSeparators = [csv.Separator],
                    }
                )
                : ExcelReaderFactory.CreateReader(bytes);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new UnreadableWorkbookException(e);
        }
    }

    /// <summary>The next row, or null at the sheet's end.</summary>
    public SheetRow? Next()
    {
        try
        {
            if (!reader.Read())
            {
                return null;
            }
            if (reader.FieldCount > MostColumns)
            {
                throw new UnreadableWorkbookException(
                    new InvalidDataException(Name),
                    FindingCodes.WorkbookTooManyColumns
                );
            }
            var values = new object?[reader.FieldCount];
            NumberFormat?[]? formats = null;
            for (var column = 0; column < values.Length; column++)
            {
                var value = reader.GetValue(column);
                if (value is string text)
                {
                    text = VietnameseText.Storable(text);
                    value = areLegacy ? fonts.Decode(text, Name, rowNumber + 1, column) : text;
                }
                else if (value is double && Format(column) is { } format && format != NumberFormat.General)
                {
                    (formats ??= new NumberFormat?[values.Length])[column] = format;
                }
                values[column] = value;
            }
            // The reader gives a hidden row no height.
            return new SheetRow(++rowNumber, values, formats, isHidden: reader.RowHeight == 0);
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or OperationCanceledException or UnreadableWorkbookException))
        {
            throw new UnreadableWorkbookException(e);
        }
    }

    /// <summary>The rows that are left.</summary>
    public IEnumerable<SheetRow> Rest(CancellationToken cancellationToken)
    {
        while (Next() is { } row)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    /// <summary>The format of a cell that holds a number; formats are parsed once and told by their index in the file.</summary>
    private NumberFormat Format(int column)
    {
        var index = reader.GetNumberFormatIndex(column);
        if ((uint)index >= (uint)formatsByIndex.Length)
        {
            return Parse(column);
        }
        return formatsByIndex[index] ??= Parse(column);
    }

    private NumberFormat Parse(int column) =>
        reader.GetNumberFormatString(column) is { } format ? NumberFormat.Parse(format) : NumberFormat.General;
}
