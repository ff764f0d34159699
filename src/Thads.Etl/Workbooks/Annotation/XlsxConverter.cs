using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Workbooks.Cells;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;

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
            using var pass = WorkbookPasses.Open(workbook);
            var sheets = new List<Sheet>();
            while (pass.NextSheet(CancellationToken.None))
            {
                var sheet = part.AddNewPart<WorksheetPart>();
                var merges = pass.Sheet.Merges.Select(merge => new MergeCell { Reference = merge.ToString() });
                sheet.Worksheet = new Worksheet(new SheetData(pass.Rows(CancellationToken.None).Select(Row)));
                if (merges.ToList() is { Count: > 0 } merged)
                {
                    sheet.Worksheet.Append(new MergeCells(merged));
                }
                sheets.Add(
                    new Sheet
                    {
                        Name = pass.Sheet.Name,
                        SheetId = (uint)sheets.Count + 1,
                        Id = part.GetIdOfPart(sheet),
                        State = pass.Sheet.IsHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                    }
                );
            }
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
            if (row[column].Kind != CellKind.Blank)
            {
                written.Append(Cell(row[column], CellAddress.Of(row.Number, column)));
            }
        }
        return written;
    }

    private static Cell Cell(in SheetCell value, string address) =>
        value.Kind switch
        {
            CellKind.Number => Number(value.Number, Plain, address),
            CellKind.Date => Number(value.Number, Date, address),
            CellKind.Boolean => new Cell
            {
                CellReference = address,
                DataType = CellValues.Boolean,
                CellValue = new CellValue(value.Truth),
            },
            _ => new Cell(new InlineString(new Text(value.Text) { Space = SpaceProcessingModeValues.Preserve }))
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
