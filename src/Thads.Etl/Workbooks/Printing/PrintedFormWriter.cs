using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Thads.Etl.Forms;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>Writes a form as it is printed, from its declaration: title block, merged headings, column numbers, totals rows, signatures.</summary>
public sealed class PrintedFormWriter
{
    /// <summary>Writes an .xlsx workbook. The same input always gives the same bytes.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="form">The form.</param>
    /// <param name="sheet">What stands around the table.</param>
    /// <param name="rows">The data rows, in cases, đồng or percent; totals rows are worked out from them.</param>
    /// <param name="reference">The dimensions that name the rows.</param>
    public void Write<TRow>(
        Stream output,
        Form<TRow> form,
        PrintedSheet sheet,
        IReadOnlyList<TRow> rows,
        ReferenceData reference
    )
        where TRow : FormRow, new()
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var table = new PrintedTable<TRow>(form, sheet, reference);
            var builder = table.Print(rows);
            var workbook = document.AddWorkbookPart();
            // Otherwise the library makes an identifier up, a new one each time.
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = PrintedStylesheet.Create();
            workbook.AddNewPart<WorksheetPart>("sheet").Worksheet = builder.Sheet(
                table.LastHeadingRow,
                PrintedTable<TRow>.LabelColumn + 1
            );
            workbook.AddNewPart<SharedStringTablePart>("strings").SharedStringTable = builder.Strings();
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Name = form.Code,
                        SheetId = 1,
                        Id = "sheet",
                    }
                )
            );
        }
        package.Position = 0;
        ReproducibleZip.Copy(package, output);
    }
}
