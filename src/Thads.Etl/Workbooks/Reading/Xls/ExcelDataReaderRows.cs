using ExcelDataReader;
using Thads.Etl.Cells;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>
/// The rows of a sheet whose records are not as Excel writes them today: of Excel 5, in any order, a cell twice. ExcelDataReader reads the
/// values.
/// </summary>
/// <param name="reader">Standing at the sheet.</param>
/// <param name="book">What stands before the sheets.</param>
/// <param name="sheet">What was found out about the sheet.</param>
/// <param name="name">Its name, for findings.</param>
/// <param name="limits">What is counted.</param>
/// <param name="texts">The texts of the workbook.</param>
internal sealed class ExcelDataReaderRows(
    IExcelDataReader reader,
    BiffBook book,
    BiffSheet sheet,
    string name,
    PassLimits limits,
    SharedTexts texts
) : XlsRows
{
    private readonly BiffFacts facts = new(sheet.Cells, book, name);
    private readonly Dictionary<int, NumberFormat> formats = [];
    private int rowNumber;

    public override SheetRow? Next()
    {
        var width = 0;
        do
        {
            // A sheet may claim blank rows of 256 columns to its very end.
            if (rowNumber > sheet.LastRow || !reader.Read())
            {
                facts.End();
                return null;
            }
            width = Math.Min(reader.FieldCount, sheet.WidthOf(rowNumber++));
        } while (width == 0);
        limits.CountRow(width, name);
        var cells = new SheetCell[width];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = facts.At(rowNumber - 1, column) is { } fact
                ? OfFact(column, fact)
                : Value(column, text => text, isStruck: false);
        }
        return new SheetRow(rowNumber, cells, sheet.IsHidden(rowNumber - 1));
    }

    private SheetCell OfFact(int column, in BiffCell fact) =>
        facts.Cell(fact, of => Value(column, text => book.Texts.Decode(text, of, book), book.Texts.IsStruck(of, book)));

    private SheetCell Value(int column, Func<string, string> decode, bool isStruck) =>
        reader.GetValue(column) switch
        {
            null => default,
            double number => SheetCell.OfNumber(number, Format(column), isStruck),
            int number => SheetCell.OfNumber(number, Format(column), isStruck),
            string text => SheetCell.OfText(texts.Normalize(decode(text)), isStruck),
            DateTime date => SheetCell.OfDate(date.ToOADate(), Format(column), isStruck),
            TimeSpan time => SheetCell.OfDate(time.TotalDays, Format(column), isStruck),
            bool truth => SheetCell.OfBoolean(truth, isStruck),
            var other => SheetCell.Damaged(other.ToString() ?? "", isStruck),
        };

    /// <summary>The format of a cell that holds a number; formats are parsed once and told by their index in the file.</summary>
    private NumberFormat Format(int column)
    {
        var index = reader.GetNumberFormatIndex(column);
        if (!formats.TryGetValue(index, out var format))
        {
            formats[index] = format = reader.GetNumberFormatString(column) is { } code
                ? NumberFormat.Parse(code)
                : NumberFormat.General;
        }
        return format;
    }
}
