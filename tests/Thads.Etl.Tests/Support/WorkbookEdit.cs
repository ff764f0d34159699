using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Cells;

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

    /// <summary>Shows a cell under a number format.</summary>
    public static byte[] Format(this byte[] workbook, string address, string format) =>
        workbook.EditPackage(document =>
        {
            var book = document.WorkbookPart!;
            var styles = book.WorkbookStylesPart!.Stylesheet!;
            var formats = styles.NumberingFormats ?? styles.InsertAt(new NumberingFormats(), 0)!;
            var id = 500u + (uint)formats.ChildElements.Count;
            formats.Append(new NumberingFormat { NumberFormatId = id, FormatCode = format });
            var cell = CellAt(book.WorksheetParts.First().Worksheet!, address);
            var cellFormats = styles.CellFormats!;
            var style = (CellFormat)cellFormats.ElementAt((int)(cell.StyleIndex?.Value ?? 0)).CloneNode(true);
            style.NumberFormatId = id;
            style.ApplyNumberFormat = true;
            cellFormats.Append(style);
            cell.StyleIndex = (uint)cellFormats.ChildElements.Count - 1;
        });

    /// <summary>Shifts the rows from one on down, and writes cells into the row that this makes.</summary>
    public static byte[] InsertRow(this byte[] workbook, int at, string? address = null, object? value = null) =>
        workbook.Edit(sheet =>
        {
            foreach (var row in sheet.Descendants<Row>().Where(row => row.RowIndex! >= (uint)at))
            {
                Move(row, (int)row.RowIndex!.Value + 1);
            }
            if (address is not null)
            {
                Write(CellAt(sheet, address), value);
            }
        });

    /// <summary>Takes a row out and leaves its place blank.</summary>
    public static byte[] DeleteRow(this byte[] workbook, int number) =>
        workbook.Edit(sheet => sheet.Descendants<Row>().Single(row => row.RowIndex! == (uint)number).Remove());

    /// <summary>Writes a day as Excel does, under the format that the cell has.</summary>
    public static byte[] Serial(this byte[] workbook, string address, DateTime day) =>
        workbook.Set(address, day.ToOADate());

    /// <summary>Writes the cells of a row into another one as well.</summary>
    public static byte[] Copy(this byte[] workbook, int from, int to) =>
        workbook.Edit(sheet =>
        {
            var data = sheet.GetFirstChild<SheetData>()!;
            var copy = (Row)data.Elements<Row>().Single(row => row.RowIndex! == (uint)from).CloneNode(true);
            data.Elements<Row>().FirstOrDefault(row => row.RowIndex! == (uint)to)?.Remove();
            Move(copy, to);
            data.InsertAfter(copy, data.Elements<Row>().LastOrDefault(row => row.RowIndex! < (uint)to));
        });

    /// <summary>Merges cells, and keeps what the first holds, as Excel does.</summary>
    public static byte[] Merge(this byte[] workbook, string range) =>
        workbook.Edit(sheet =>
        {
            var (from, to) = (CellAddress.Parse(range.Split(':')[0]), CellAddress.Parse(range.Split(':')[1]));
            for (var row = from.Row; row <= to.Row; row++)
            {
                for (var column = from.Column; column <= to.Column; column++)
                {
                    if ((row, column) != from)
                    {
                        Write(CellAt(sheet, CellAddress.Of(row, column)), null);
                    }
                }
            }
            sheet.Descendants<MergeCells>().Single().Append(new MergeCell { Reference = range });
        });

    /// <param name="workbook">The workbook.</param>
    /// <param name="column">From 0.</param>
    public static byte[] HideColumn(this byte[] workbook, int column) =>
        workbook.Edit(sheet =>
        {
            sheet.RemoveAllChildren<Columns>();
            var hidden = new Column
            {
                Min = (uint)column + 1,
                Max = (uint)column + 1,
                Width = 0,
                Hidden = true,
                CustomWidth = true,
            };
            sheet.InsertBefore(new Columns(hidden), sheet.GetFirstChild<SheetData>());
        });

    /// <summary>Takes a column out and puts it in before another, with its headings; merged headings stay where they are.</summary>
    public static byte[] MoveColumn(this byte[] workbook, int from, int before) =>
        workbook.Edit(sheet =>
        {
            foreach (var row in sheet.Descendants<Row>().Where(row => row.RowIndex! >= 7u))
            {
                var cells = row.Elements<Cell>()
                    .Select(cell => (At: CellAddress.Parse(cell.CellReference!.Value).Column, Cell: cell))
                    .Select(cell =>
                        (
                            At: cell.At == from ? before
                            : from > before && cell.At >= before && cell.At < from ? cell.At + 1
                            : from < before && cell.At > from && cell.At <= before ? cell.At - 1
                            : cell.At,
                            cell.Cell
                        )
                    )
                    .OrderBy(cell => cell.At)
                    .ToList();
                row.RemoveAllChildren<Cell>();
                foreach (var (at, cell) in cells)
                {
                    cell.CellReference = CellAddress.Of((int)row.RowIndex!.Value, at);
                    row.Append(cell);
                }
            }
        });

    private static void Move(Row row, int to)
    {
        row.RowIndex = (uint)to;
        foreach (var cell in row.Elements<Cell>())
        {
            cell.CellReference = CellAddress.Of(to, CellAddress.Parse(cell.CellReference!.Value).Column);
        }
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
