using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>What is said of a cell whatever its column holds: that nothing can be read there, or that nothing is.</summary>
internal abstract class CellChecks(FormSheet sheet)
{
    protected FormSheet Sheet { get; } = sheet;

    protected bool IsDefective(SheetRow row, int index, FormColumn column)
    {
        ref readonly var cell = ref row[index];
        if (!cell.IsDefective)
        {
            return false;
        }
        var code = cell.Kind switch
        {
            CellKind.NotCalculated => FindingCodes.CellNotCalculated,
            CellKind.Error => FindingCodes.CellErrorValue,
            _ => FindingCodes.CellDamaged,
        };
        Report(code, row, index, column, cell.Kind == CellKind.NotCalculated ? "=" : cell.Text);
        return true;
    }

    protected bool IsMissing(SheetRow row, int index, FormColumn column)
    {
        if (column.MustBeFilled)
        {
            Sheet.Findings.Add(
                FindingCodes.CellRequired,
                Sheet.Name,
                CellAddress.Of(row.Number, index),
                arguments: [("column", column.Heading)]
            );
        }
        return column.MustBeFilled;
    }

    protected static string Day(DateTime date) => DateText.Write(DateOnly.FromDateTime(date));

    protected void Report(
        string code,
        SheetRow row,
        int index,
        FormColumn column,
        object found,
        object? expected = null
    ) =>
        Sheet.Findings.Add(
            code,
            Sheet.Name,
            CellAddress.Of(row.Number, index),
            found is string && Sheet.Match.Form.NamesPeople ? null : found,
            expected,
            arguments: [("column", column.Heading)]
        );
}
