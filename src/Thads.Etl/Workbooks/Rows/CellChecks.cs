using Thads.Etl.Cells;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>What is said of a cell whatever its column holds: that nothing can be read there, or that nothing is.</summary>
internal abstract class CellChecks(FormSheet sheet)
{
    protected FormSheet Sheet { get; } = sheet;

    /// <summary>Whether nothing can be read where a row's name stands.</summary>
    /// <param name="row">The row.</param>
    /// <param name="index">The column of the names.</param>
    /// <param name="heading">The heading of that column.</param>
    public bool IsDefectiveName(SheetRow row, int index, string heading) => IsDefective(row, index, heading);

    protected bool IsDefective(SheetRow row, int index, FormColumn column) => IsDefective(row, index, column.Heading);

    private bool IsDefective(SheetRow row, int index, string heading)
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
        Report(code, row, index, heading, cell.Kind == CellKind.NotCalculated ? "=" : cell.Text);
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
    ) => Report(code, row, index, column.Heading, found, expected);

    private void Report(string code, SheetRow row, int index, string heading, object found, object? expected = null) =>
        Sheet.Findings.Add(
            code,
            Sheet.Name,
            CellAddress.Of(row.Number, index),
            found is string && Sheet.Match.Form.NamesPeople ? null : found,
            expected,
            arguments: [("column", heading)]
        );
}
