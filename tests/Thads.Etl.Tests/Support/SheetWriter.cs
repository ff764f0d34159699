using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Workbooks.Printing;

namespace Thads.Etl.Tests.Support;

/// <summary>Writes any table of values as a workbook, for layouts that our own forms never have.</summary>
internal static class SheetWriter
{
    public static byte[] Write(params object?[][] rows) => Write(("Sheet1", rows, false));

    public static byte[] Write(params (string Name, object?[][] Rows, bool IsHidden)[] sheets) => Write([], sheets);

    /// <summary>One sheet with merged cells, such as <c>A1:C1</c>.</summary>
    public static byte[] WriteMerged(object?[][] rows, IReadOnlyList<string> merges) =>
        Write(merges, ("Sheet1", rows, false));

    private static byte[] Write(
        IReadOnlyList<string> merges,
        params (string Name, object?[][] Rows, bool IsHidden)[] sheets
    )
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = PrintedStylesheet.Create();
            var list = new Sheets();
            foreach (var (name, rows, isHidden) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(Row)));
                if (merges.Count > 0)
                {
                    part.Worksheet.Append(new MergeCells(merges.Select(merge => new MergeCell { Reference = merge })));
                }
                list.Append(
                    new Sheet
                    {
                        Name = name,
                        SheetId = (uint)list.ChildElements.Count + 1,
                        Id = workbook.GetIdOfPart(part),
                        State = isHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                    }
                );
            }
            workbook.Workbook = new Workbook(list);
        }
        return stream.ToArray();
    }

    private static Row Row(object?[] values, int index)
    {
        var row = new Row { RowIndex = (uint)index + 1 };
        for (var column = 0; column < values.Length; column++)
        {
            var cell = new Cell { CellReference = Etl.Cells.CellAddress.Of(index + 1, column) };
            switch (values[column])
            {
                case null:
                    continue;
                case string text:
                    cell.DataType = CellValues.InlineString;
                    cell.InlineString = new InlineString(new Text(text));
                    break;
                case IFormattable number:
                    cell.CellValue = new CellValue(
                        number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
                    );
                    break;
            }
            row.Append(cell);
        }
        return row;
    }
}
