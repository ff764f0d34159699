using Thads.Etl.Forms;
using Thads.Etl.Forms.OfficerResults;
using Thads.Etl.Forms.Results;

namespace Thads.Etl.Demo;

/// <summary>Spreads an office's results over its officers: each row satisfies every identity, and together they are the office's.</summary>
internal static class SampleOfficers
{
    /// <param name="office">The office's results by category, in cases or đồng.</param>
    /// <param name="officers">Its officers and their grades.</param>
    /// <param name="unit">1 for cases, 1,000 for money: what the figures are multiples of.</param>
    /// <param name="form">The form, which knows what its rate is.</param>
    public static IReadOnlyList<OfficerResultRow> Results(
        IReadOnlyList<CategoryResultRow> office,
        IReadOnlyList<(string Code, string Grade)> officers,
        long unit,
        OfficerResultForm form
    )
    {
        // Leaders, who come first, take fewer.
        long[] weights = [.. officers.Select((_, index) => 60 + (index * 17 % 50) - (index == 0 ? 35 : 0))];
        var (entrusted, withdrawn) = (Parts(row => row.Entrusted), Parts(row => row.WithdrawnToProvince));
        var (completed, terminated) = (Parts(row => row.Completed), Parts(row => row.Terminated));
        var (inProgress, postponed) = (Parts(row => row.InProgress), Parts(row => row.Postponed48c));
        var (suspended, paused) = (Parts(row => row.Suspended), Parts(row => row.PausedComplaint));
        var (other, notEnforceable) = (Parts(row => row.OtherEnforceable), Parts(row => row.NotEnforceable));
        var rows = officers
            .Select(
                (officer, o) =>
                {
                    var open = inProgress[o] + postponed[o] + suspended[o] + paused[o] + other[o];
                    var toEnforce = completed[o] + terminated[o] + open + notEnforceable[o];
                    return new OfficerResultRow
                    {
                        Officer = officer.Code,
                        Grade = officer.Grade,
                        AcceptedTotal = (toEnforce + entrusted[o] + withdrawn[o]) * unit,
                        Entrusted = entrusted[o] * unit,
                        WithdrawnToProvince = withdrawn[o] * unit,
                        ToEnforce = toEnforce * unit,
                        Enforceable = (completed[o] + terminated[o] + open) * unit,
                        Completed = completed[o] * unit,
                        Terminated = terminated[o] * unit,
                        InProgress = inProgress[o] * unit,
                        Postponed48c = postponed[o] * unit,
                        Suspended = suspended[o] * unit,
                        PausedComplaint = paused[o] * unit,
                        OtherEnforceable = other[o] * unit,
                        NotEnforceable = notEnforceable[o] * unit,
                        CarriedOut = (open + notEnforceable[o]) * unit,
                    };
                }
            )
            .ToList();
        // What was carried in is spread by what was accepted, so that nobody has carried in more.
        var carriedIn = Spread.By([.. rows.Select(row => (long)row.AcceptedTotal / unit)], Sum(row => row.CarriedIn));
        for (var o = 0; o < rows.Count; o++)
        {
            rows[o].CarriedIn = carriedIn[o] * unit;
            rows[o].NewlyAccepted = rows[o].AcceptedTotal - rows[o].CarriedIn;
            FormTotals.FillRates(form, rows[o]);
        }
        return rows;

        long Sum(Func<CategoryResultRow, decimal> figure) => (long)office.Sum(figure) / unit;

        long[] Parts(Func<CategoryResultRow, decimal> figure) => Spread.By(weights, Sum(figure));
    }
}
