namespace Thads.Etl.Forms;

/// <summary>Adds rows of a form up as its totals rows do.</summary>
internal static class FormTotals
{
    private const int RatePlaces = 2;

    /// <summary>Counts and money summed; rates worked out from the sums, half-up to two places.</summary>
    public static TRow Sum<TRow>(Form<TRow> form, IEnumerable<TRow> rows)
        where TRow : FormRow, new()
    {
        var sum = new TRow();
        foreach (var row in rows)
        {
            foreach (var column in form.AdditiveColumns)
            {
                column.Set(sum, column.Get(sum) + column.Get(row));
            }
        }
        FillRates(form, sum);
        return sum;
    }

    /// <summary>Works out every rate of a row from its other figures; a rate of nothing is 0.</summary>
    public static void FillRates<TRow>(Form<TRow> form, TRow row)
        where TRow : FormRow, new()
    {
        foreach (var rule in form.RowRules.OfType<RateRule<TRow>>())
        {
            var whole = rule.Whole.Compute(row);
            var rate = whole == 0 ? 0 : rule.Part.Compute(row) / whole * 100;
            rule.Column.Set(row, Math.Round(rate, RatePlaces, MidpointRounding.AwayFromZero));
        }
    }
}
