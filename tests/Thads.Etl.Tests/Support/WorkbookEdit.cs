using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Workbooks.Cells;

namespace Thads.Etl.Tests.Support;

/// <summary>Changes cells of an .xlsx as a clerk would.</summary>
internal static class WorkbookEdit
{
    public static byte[] Set(this byte[] workbook, string address, object? value) =>
        workbook.Edit(sheet => Write(CellAt(sheet, address), value));

    /// <summary>A cell of a sheet by its name.</summary>
    public static byte[] SheetSet(this byte[] workbook, string sheet, string address, object? value) =>
        workbook.EditPackage(document =>
        {
            var found = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet);
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(found.Id!);
            Write(CellAt(part.Worksheet!, address), value);
        });

    /// <summary>Every text of the workbook that holds <paramref name="old"/>.</summary>
    public static byte[] Replace(this byte[] workbook, string old, string replacement) =>
        workbook.EditPackage(document =>
        {
            foreach (var text in document.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Descendants<Text>())
            {
                text.Text = text.Text.Replace(old, replacement, StringComparison.Ordinal);
            }
        });

    public static byte[] Edit(this byte[] workbook, Action<Worksheet> edit) =>
        workbook.EditPackage(document => edit(document.WorkbookPart!.WorksheetParts.First().Worksheet!));

    public static byte[] EditPackage(this byte[] workbook, Action<SpreadsheetDocument> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            edit(document);
        }
        return stream.ToArray();
    }

    /// <summary>The number that stands in a cell of the first sheet.</summary>
    public static int NumberAt(this byte[] workbook, string address)
    {
        var number = 0;
        workbook.Edit(sheet => number = int.Parse(CellAt(sheet, address).InnerText, CultureInfo.InvariantCulture));
        return number;
    }

    public static Cell CellAt(Worksheet sheet, string address)
    {
        var (rowNumber, column) = CellAddress.Parse(address);
        var data = sheet.GetFirstChild<SheetData>()!;
        var row = data.Elements<Row>().FirstOrDefault(r => r.RowIndex! == (uint)rowNumber);
        if (row is null)
        {
            row = new Row { RowIndex = (uint)rowNumber };
            data.InsertAfter(row, data.Elements<Row>().LastOrDefault(r => r.RowIndex! < (uint)rowNumber));
        }
        var cell = row.Elements<Cell>().FirstOrDefault(c => c.CellReference == address);
        if (cell is null)
        {
            cell = new Cell { CellReference = address };
            row.InsertAfter(
                cell,
                row.Elements<Cell>().LastOrDefault(c => CellAddress.Parse(c.CellReference!.Value).Column < column)
            );
        }
        return cell;
    }

    public static void Write(Cell cell, object? value)
    {
        cell.RemoveAllChildren();
        cell.DataType = null;
        switch (value)
        {
            case null:
                break;
            case string text:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(text));
                break;
            case IFormattable number:
                cell.CellValue = new CellValue(number.ToString(null, CultureInfo.InvariantCulture));
                break;
        }
    }
}
