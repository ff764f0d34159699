using System.Globalization;
using Thads.Etl.Cells;
using Thads.Etl.Forms;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Workbooks.Printing;

/// <summary>
/// Lays the lines of a form out as it is printed, totals as formulas that show their value without being calculated, columns as narrow
/// as their figures allow.
/// </summary>
internal sealed class SummaryTable(
    Form form,
    PrintedSheet sheet,
    ReferenceData reference,
    SharedStrings strings,
    IReadOnlyList<FormLine> lines
) : FormTable(form, sheet, reference, strings)
{
    private const double NarrowestColumn = 9.5;
    private const double LineHeight = 18;
    private static readonly CultureInfo Grouped = CultureInfo.InvariantCulture;
    private readonly Form form = form;
    private int firstLine;

    /// <summary>Room for the longest heading over a narrow column.</summary>
    protected override double HeadingHeight => 92;

    public SheetBuilder Print()
    {
        PrintTitle();
        PrintHeadings();
        firstLine = Next;
        foreach (var line in lines)
        {
            Print(line);
            Builder.Height(Next++, LineHeight);
        }
        PrintSignatures();
        SetWidths(widthOf: WidthOf);
        Builder.IsForPrint = true;
        return Builder;
    }

    private void Print(FormLine line)
    {
        if (form.IsRegister)
        {
            Builder.Text(
                Next,
                0,
                line.IsTotal ? line.Label : line.Ordinal,
                line.IsTotal ? CellStyle.TotalLabel : CellStyle.Ordinal
            );
        }
        else
        {
            Builder.Text(Next, 0, line.Ordinal, CellStyle.Ordinal);
            Builder.Text(Next, LabelColumn, line.Label, line.IsTotal ? CellStyle.TotalLabel : CellStyle.Label);
        }
        for (var place = 0; place < Layout.Columns.Count; place++)
        {
            var column = Layout.Columns[place].Column;
            var value = line.Values[column.Ordinal];
            if (line.IsTotal)
            {
                PrintTotal(FirstColumn + place, column, (decimal?)value, line.Adds);
            }
            else
            {
                PrintValue(FirstColumn + place, column, value, isTotal: false);
            }
        }
    }

    private void PrintTotal(int at, FormColumn column, decimal? value, IReadOnlyList<int> adds)
    {
        if (value is not { } figure)
        {
            Builder.Blank(Next, at, CellStyle.TotalFigure);
        }
        else if (RateOf(column) is { } rate)
        {
            Builder.Formula(Next, at, rate, figure, CellStyle.TotalRate);
        }
        else if (adds.Count > 0)
        {
            Builder.Formula(Next, at, Sum(at, adds), figure / UnitOf(column), CellStyle.TotalFigure);
        }
        else
        {
            Builder.Number(Next, at, figure / UnitOf(column), CellStyle.TotalFigure);
        }
    }

    /// <summary>SUM(C10:C18) of lines that follow one another, C9+C19 of others.</summary>
    private string Sum(int at, IReadOnlyList<int> adds) =>
        adds.Count > 1 && adds[^1] - adds[0] == adds.Count - 1
            ? $"SUM({CellAddress.Of(firstLine + adds[0], at)}:{CellAddress.Of(firstLine + adds[^1], at)})"
            : string.Join('+', adds.Select(line => CellAddress.Of(firstLine + line, at)));

    /// <summary>Null for a column that is no rate, and where the layout leaves out what the rate is made of.</summary>
    private string? RateOf(FormColumn column)
    {
        var isWhole = true;
        var formula = form.RateFormula(
            column,
            other =>
            {
                isWhole &= Layout.Prints(other);
                return CellAddress.Of(Next, FirstColumn + PlaceOf(other));
            }
        );
        return isWhole ? formula : null;
    }

    /// <summary>-1 where the layout does not print it.</summary>
    private int PlaceOf(FormColumn column)
    {
        for (var place = 0; place < Layout.Columns.Count; place++)
        {
            if (Layout.Columns[place].Column == column)
            {
                return place;
            }
        }
        return -1;
    }

    private decimal UnitOf(FormColumn column) => column.Unit == MeasureUnit.Money ? Sheet.MoneyUnit : 1;

    private double WidthOf(FormColumn column)
    {
        var longest = lines.Select(line => line.Values[column.Ordinal]).OfType<decimal>().DefaultIfEmpty().Max();
        return Math.Max(NarrowestColumn, (longest / UnitOf(column)).ToString("#,##0", Grouped).Length * 1.15 + 1.5);
    }
}
