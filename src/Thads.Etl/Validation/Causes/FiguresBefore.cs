using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;

namespace Thads.Etl.Validation.Causes;

/// <summary>
/// Which cells of a sheet say again what the period before said in the same place. Where much has stayed as it was, one figure more that
/// has says nothing, and none is told.
/// </summary>
internal sealed class FiguresBefore<TRow>
    where TRow : FormRow, new()
{
    /// <summary>The most of the sheet's figures that may be those of the period before.</summary>
    private const double MostAlike = 1 / 3.0;
    private readonly FormReading<TRow> reading;
    private readonly CellSystem<TRow> system;
    private readonly PastSubmission? before;
    private readonly ulong constant;
    private readonly Lazy<bool> isRare;

    /// <param name="reading">The sheet as it was read.</param>
    /// <param name="system">Its cells.</param>
    /// <param name="before">What the office sent for the period before; null where that is not known.</param>
    public FiguresBefore(FormReading<TRow> reading, CellSystem<TRow> system, PastSubmission? before)
    {
        (this.reading, this.system, this.before) = (reading, system, before);
        constant = reading
            .TypedForm.HistoryRules.OfType<ConstantThroughYear<TRow>>()
            .Aggregate(0UL, (bits, rule) => bits | rule.Bits);
        isRare = new Lazy<bool>(IsRare);
    }

    /// <summary>Whether a cell says what it said in the period before, as few cells of the sheet do.</summary>
    public bool IsTypedAgain(int cell) =>
        before is not null && system.IsReadable(cell) && IsAlike(cell) && isRare.Value;

    private bool IsRare()
    {
        var told = (
            from row in Enumerable.Range(0, reading.Rows.Count)
            from column in system.Printed
            let cell = CellSystem<TRow>.CellOf(row, column)
            where (column.Bit & constant) == 0 && system.FigureOf(cell) != 0
            select cell
        ).ToList();
        return told.Count(IsAlike) <= told.Count * MostAlike;
    }

    private bool IsAlike(int cell) => system.FigureOf(cell) is not 0 and var figure && Of(cell) == figure;

    /// <summary>What stood in the cell; null where that is not known, or must be the same all year.</summary>
    private decimal? Of(int cell)
    {
        var column = system.ColumnOf(cell);
        if ((column.Bit & constant) != 0 || !column.IsAdditive)
        {
            return null;
        }
        var (row, form) = (CellSystem<TRow>.RowOf(cell), reading.TypedForm);
        if (form.IsSingleRow || (system.IsTotal(cell) && GroupOf(row) is null))
        {
            return before!.Totals.TryGetValue(column.Code, out var total) ? total : null;
        }
        return before!.Rows is not { } rows ? null
            : system.IsTotal(cell)
                ? rows.Where(past => past.Key.Split('/')[0] == GroupOf(row))
                    .Sum(past => past.Value.GetValueOrDefault(column.Code))
            : rows.TryGetValue(form.RowKeyOf(system.Row(row)), out var figures)
            && figures.TryGetValue(column.Code, out var known)
                ? known
            : null;
    }

    private string? GroupOf(int row) => reading.TotalsRows[row - reading.Rows.Count].GroupCode;
}
