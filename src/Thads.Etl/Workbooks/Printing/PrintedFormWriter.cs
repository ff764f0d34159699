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
        var strings = new SharedStrings();
        var table = new PrintedTable<TRow>(form, sheet, reference, strings);
        var printed = table.Print(rows);
        WorkbookPackage.Write(
            output,
            strings,
            [(form.Code, printed.Sheet(table.LastHeadingRow, FormTable.FrozenColumns), false)],
            new Dictionary<string, string>()
        );
    }
}
