using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Thads.Etl.Workbooks.Annotation;

/// <summary>Writes the values of an older workbook as .xlsx, each in the same cell of a sheet of the same name, so that it can be annotated.</summary>
internal static class XlsxConverter
{
    private const uint Plain = 0;
    private const uint Date = 1;

    /// <summary>A workbook without a sheet, to put the list of findings into.</summary>
    public static byte[] Empty() => Write(_ => []);

    /// <param name="workbook">An .xls or .xlsb.</param>
    public static byte[] Convert(InspectedWorkbook workbook) =>
        Write(part =>
        {
            using var reader = SheetStream.Open(workbook);
            var sheets = new List<Sheet>();
            do
            {
                var stream = new SheetStream(reader, workbook.LegacyFonts);
                var sheet = part.AddNewPart<WorksheetPart>();
                var merges = stream.Merges.Select(merge => new MergeCell
                {
                    Reference =
                        $"{CellAddress.Of(merge.FromRow + 1, merge.FromColumn)}:{CellAddress.Of(merge.ToRow + 1, merge.ToColumn)}",
                });
                sheet.Worksheet = new Worksheet(new SheetData(stream.Rest(CancellationToken.None).Select(Row)));
                if (merges.ToList() is { Count: > 0 } merged)
                {
                    sheet.Worksheet.Append(new MergeCells(merged));
                }
                sheets.Add(
                    new Sheet
                    {
                        Name = stream.Name,
                        SheetId = (uint)sheets.Count + 1,
                        Id = part.GetIdOfPart(sheet),
                        State = stream.IsHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                    }
                );
            } while (reader.NextResult());
            return sheets;
        });

    private static byte[] Write(Func<WorkbookPart, IReadOnlyList<Sheet>> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var part = document.AddWorkbookPart();
            part.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()),
                new Fills(
                    new Fill(new PatternFill { PatternType = PatternValues.None }),
                    new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
                ),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true })
            );
            part.Workbook = new Workbook(new Sheets(sheets(part)));
        }
        return stream.ToArray();
    }

    private static Row Row(SheetRow row)
    {
        var written = new Row { RowIndex = (uint)row.Number };
        for (var column = 0; column < row.Width; column++)
        {
            if (row[column] is { } value)
            {
                written.Append(Cell(value, CellAddress.Of(row.Number, column)));
            }
        }
        return written;
    }

    private static Cell Cell(object value, string address) =>
        value switch
        {
            double number => Number(number, Plain, address),
            DateTime date => Number(date.ToOADate(), Date, address),
            bool truth => new Cell
            {
                CellReference = address,
                DataType = CellValues.Boolean,
                CellValue = new CellValue(truth),
            },
            _ => new Cell(
                new InlineString(
                    new Text(System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")
                    {
                        Space = SpaceProcessingModeValues.Preserve,
                    }
                )
            )
            {
                CellReference = address,
                DataType = CellValues.InlineString,
            },
        };

    private static Cell Number(double number, uint style, string address) =>
        new()
        {
            CellReference = address,
            StyleIndex = style,
            CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)),
        };
}
