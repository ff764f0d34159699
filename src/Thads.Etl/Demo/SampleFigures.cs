using Thads.Etl.Forms;
using Thads.Etl.Forms.BudgetCollection;
using Thads.Etl.Forms.Results;

namespace Thads.Etl.Demo;

/// <summary>
/// Synthetic figures of every office, category and period: each row satisfies its form's identities, years follow on one another, and the
/// province's sums are exactly the series'. The same on every run.
/// </summary>
internal sealed class SampleFigures
{
    private const long Thousand = 1_000;
    private readonly Dictionary<(int Year, bool IsMoney), CategoryResultRow[][]> years = [];

    public SampleFigures(IReadOnlyList<SeedYear> seeds)
    {
        foreach (var isMoney in new[] { false, true })
        {
            CategoryResultRow[][]? before = null;
            foreach (var seed in seeds)
            {
                years[(seed.StatYear, isMoney)] = before = Year(seed, isMoney, before);
            }
        }
    }

    /// <summary>The 18 rows of an office at some months of a year: cases, or money in đồng.</summary>
    public IReadOnlyList<CategoryResultRow> Results(
        int year,
        int months,
        int office,
        bool isMoney,
        CategoryResultForm form
    ) =>
        years[(year, isMoney)]
            [office]
            .Select(full =>
            {
                var row = AtMonths(full, months, isMoney ? Thousand : 1);
                FormTotals.FillRates(form, row);
                return row;
            })
            .ToList();

    /// <summary>
    /// What an office collected by kind of revenue at some months of a year, in đồng: together exactly what its KQ-TIEN shows as completed.
    /// </summary>
    public IReadOnlyList<BudgetCollectionRow> Collections(SeedYear seed, int months, int office)
    {
        var offices = years[(seed.StatYear, true)];
        long[] weights = [.. offices.Select(rows => (long)rows.Sum(row => row.Completed + row.Terminated))];
        var state = Spread.By(weights, seed.CollectedStateBudget!.Value / Thousand)[office];
        var stateByNow = Spread.Share(state, months, 12);
        var doneByNow = (long)
            offices[office].Select(row => AtMonths(row, months, 1)).Sum(row => row.Completed + row.Terminated);
        long[] kinds = [.. SampleWeights.StateBudget.Select(kind => (long)kind.Weight)];
        var toCollect = Spread.By(kinds, state + (state / 4));
        var collected = Spread.By(kinds, stateByNow);
        return SampleWeights
            .StateBudget.Select((kind, index) => Collection(kind.Kind, toCollect[index], collected[index]))
            .Append(Collection("cong_dan_to_chuc", weights[office] + (weights[office] / 4), doneByNow - stateByNow))
            .ToList();
    }

    private static BudgetCollectionRow Collection(string kind, long toCollect, long collected) =>
        new()
        {
            RevenueKind = kind,
            ToCollect = toCollect * Thousand,
            Collected = collected * Thousand,
        };

    private static CategoryResultRow[][] Year(SeedYear seed, bool isMoney, CategoryResultRow[][]? before)
    {
        var (enforceable, completed) = isMoney
            ? (seed.MoneyEnforceable / Thousand, seed.MoneyCompleted / Thousand)
            : (seed.CasesEnforceable, seed.CasesCompleted);
        var categories = SampleWeights.Categories;
        long[] weights =
        [
            .. SampleWeights.Offices.SelectMany(o =>
                categories.Select(c => (long)o.Weight * (isMoney ? c.Money : c.Cases))
            ),
        ];
        var enforceableCells = Spread.By(weights, enforceable);
        // What stays open is spread, not what is done: no office keeps more open than a cell has, since its share is below the whole.
        long[] openWeights =
        [
            .. enforceableCells.Select((cell, index) => cell * SampleWeights.Offices[index / categories.Length].Open),
        ];
        var openCells = Spread.By(openWeights, enforceable - completed);
        return SampleWeights
            .Offices.Select(
                (office, o) =>
                    categories
                        .Select(
                            (category, c) =>
                            {
                                var cell = (o * categories.Length) + c;
                                var row = Row(
                                    enforceableCells[cell],
                                    enforceableCells[cell] - openCells[cell],
                                    isProvince: o == 0,
                                    movesToSeparateBook: o is 3 or 7,
                                    before?[o][c]
                                );
                                row.Basis = category.Basis;
                                row.CaseType = category.CaseType;
                                return row;
                            }
                        )
                        .ToArray()
            )
            .ToArray();
    }

    /// <summary>One cell at 12 months; <paramref name="completed"/> includes the terminated. Counts of cases, or thousands of đồng.</summary>
    private static CategoryResultRow Row(
        long enforceable,
        long completed,
        bool isProvince,
        bool movesToSeparateBook,
        CategoryResultRow? before
    )
    {
        var open = enforceable - completed;
        var (postponed, suspended, paused, other) = (open / 50, open / 25, open / 100, open / 60);
        var notEnforceable = (enforceable * 3 / 10) + (enforceable > 0 ? 1 : 0);
        var toEnforce = enforceable + notEnforceable;
        var entrusted = toEnforce / 60;
        var withdrawn = isProvince ? 0 : toEnforce / 150;
        var accepted = toEnforce + entrusted + withdrawn;
        var carriedOutBefore = before is null ? accepted * 3 / 10 : (long)before.CarriedOut;
        var moved = movesToSeparateBook && before is not null ? (long)before.NotEnforceable / 20 : 0;
        var carriedIn = Math.Min(carriedOutBefore - moved, accepted);
        var terminated = completed / 12;
        return new CategoryResultRow
        {
            AcceptedTotal = accepted,
            CarriedIn = carriedIn,
            NewlyAccepted = accepted - carriedIn,
            Entrusted = entrusted,
            WithdrawnToProvince = withdrawn,
            ToEnforce = toEnforce,
            Enforceable = enforceable,
            Completed = completed - terminated,
            Terminated = terminated,
            InProgress = open - postponed - suspended - paused - other,
            Postponed48c = postponed,
            Suspended = suspended,
            PausedComplaint = paused,
            OtherEnforceable = other,
            NotEnforceable = notEnforceable,
            CarriedOut = toEnforce - completed,
        };
    }

    /// <summary>The same cell after some months: what flows in and out in proportion, what was carried in unchanged.</summary>
    private static CategoryResultRow AtMonths(CategoryResultRow full, int months, long unit)
    {
        var (newly, entrusted, withdrawn) = (
            Part(full.NewlyAccepted),
            Part(full.Entrusted),
            Part(full.WithdrawnToProvince)
        );
        var accepted = (long)full.CarriedIn + newly;
        // Nothing can be entrusted, withdrawn or completed that has not come in yet.
        entrusted = Math.Min(entrusted, accepted);
        withdrawn = Math.Min(withdrawn, accepted - entrusted);
        var toEnforce = accepted - entrusted - withdrawn;
        var done = Math.Min(Part(full.Completed + full.Terminated), toEnforce);
        var terminated = Math.Min(Part(full.Terminated), done);
        var openFull = (long)(full.ToEnforce - full.Completed - full.Terminated);
        var enforceableOpenFull = (long)(full.Enforceable - full.Completed - full.Terminated);
        var open = Spread.Share(toEnforce - done, enforceableOpenFull, openFull);
        long[] shares =
        [
            (long)full.InProgress,
            (long)full.Postponed48c,
            (long)full.Suspended,
            (long)full.PausedComplaint,
            (long)full.OtherEnforceable,
        ];
        var parts = Spread.By(shares, open);
        return new CategoryResultRow
        {
            Basis = full.Basis,
            CaseType = full.CaseType,
            AcceptedTotal = accepted * unit,
            CarriedIn = full.CarriedIn * unit,
            NewlyAccepted = newly * unit,
            Entrusted = entrusted * unit,
            WithdrawnToProvince = withdrawn * unit,
            ToEnforce = toEnforce * unit,
            Enforceable = (done + open) * unit,
            Completed = (done - terminated) * unit,
            Terminated = terminated * unit,
            InProgress = parts[0] * unit,
            Postponed48c = parts[1] * unit,
            Suspended = parts[2] * unit,
            PausedComplaint = parts[3] * unit,
            OtherEnforceable = parts[4] * unit,
            NotEnforceable = (toEnforce - done - open) * unit,
            CarriedOut = (toEnforce - done) * unit,
        };

        long Part(decimal figure) => Spread.Share((long)figure, months, 12);
    }
}
