using Thads.Etl.Forms;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>Lays a form out for filling in, with what earlier submissions say that it carries over.</summary>
internal sealed class TemplatePrinter(
    PrintedSheet sheet,
    ReferenceData reference,
    SharedStrings strings,
    ListSheet lists,
    AcceptedRows? earlierThisYear,
    AcceptedRows? closeOfLastYear
) : IFormVisitor<(SheetBuilder Sheet, int LastHeadingRow)>
{
    public (SheetBuilder Sheet, int LastHeadingRow) Print(Form form) => form.Accept(this);

    (SheetBuilder Sheet, int LastHeadingRow) IFormVisitor<(SheetBuilder Sheet, int LastHeadingRow)>.Visit<TRow>(
        Form<TRow> form
    )
    {
        var table = new TemplateTable<TRow>(form, sheet, reference, strings, lists);
        var carryIn = new CarriedIn<TRow>(form);
        var (rows, columns) = carryIn.Of(earlierThisYear as AcceptedRows<TRow>, closeOfLastYear as AcceptedRows<TRow>);
        return (table.Print(rows, columns), table.LastHeadingRow);
    }
}
