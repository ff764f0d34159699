using System.Globalization;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Tests.Validation.Plausibility;

namespace Thads.Benchmarks;

/// <summary>How often right figures are asked about, and wrong ones: six synthetic years of ten offices, by size of figure.</summary>
internal static class PlausibilityBench
{
    /// <param name="provinces">How many made-up provinces.</param>
    /// <param name="seed">The first of them.</param>
    /// <param name="draws">How often each month is lived again to know what could have come: with 99, one right figure of a hundred is higher.</param>
    public static void Run(int provinces, int seed, int draws)
    {
        Print(
            "form",
            "figures",
            "of size",
            "number",
            "false alarms",
            "x 10 seen",
            "at best",
            "x 2 seen",
            "at best",
            "9,000 more in month 1"
        );
        var worlds = Enumerable
            .Range(seed, provinces)
            .Select(one => (Seed: one, World: new SyntheticProvince(one, draws)));
        var experiments = worlds.Select(one => (one.Seed, new PlausibilityExperiment(one.World))).ToList();
        foreach (Form form in new Form[] { new CaseResultForm(), new MoneyResultForm() })
        {
            var trials = experiments.SelectMany(one => one.Item2.Run(form, one.Seed)).ToList();
            foreach (var isTotal in new[] { true, false })
            {
                var figures = trials.Where(trial => trial.Row is null == isTotal).ToList();
                foreach (var (name, isOfSize) in Sizes())
                {
                    Print(form, isTotal ? "totals" : "rows", name, figures.FindAll(isOfSize));
                }
            }
            foreach (var column in trials.GroupBy(trial => trial.Column))
            {
                Print(
                    form,
                    "totals",
                    column.Key,
                    column.Where(trial => trial.Row is null && trial.Figure > 0).ToList()
                );
                Print(
                    form,
                    "rows",
                    column.Key,
                    column.Where(trial => trial.Row is not null && trial.Figure > 0).ToList()
                );
            }
            Print(form, "all", "", trials);
            Console.WriteLine(
                $"{form.Code}: {Share(trials.GroupBy(trial => (trial.Sheet, trial.Seed)).Count(sheet => sheet.Any(trial => trial.IsFalseAlarm)), trials.GroupBy(trial => (trial.Sheet, trial.Seed)).Count())} of workbooks have a false alarm"
            );
        }
    }

    /// <summary>By the least figure that is asked about.</summary>
    private static IEnumerable<(string Name, Predicate<PlausibilityTrial> Is)> Sizes()
    {
        yield return ("0", trial => trial.Figure == 0);
        yield return ("< 1/3 least", trial => trial.Figure > 0 && trial.Figure < trial.Least / 3);
        yield return ("< 2 least", trial => trial.Figure >= trial.Least / 3 && trial.Figure < trial.Least * 2);
        yield return ("< 20 least", trial => trial.Figure >= trial.Least * 2 && trial.Figure < trial.Least * 20);
        yield return (">= 20 least", trial => trial.Figure >= trial.Least * 20);
        yield return ("all > 0", trial => trial.Figure > 0);
    }

    private static void Print(Form form, string scope, string size, List<PlausibilityTrial> trials)
    {
        var extra = trials.FindAll(trial => trial.Column == "newly_accepted" && trial.Sheet.Months == 1);
        Print(
            form.Code,
            scope,
            size,
            trials.Count,
            Share(trials.Count(trial => trial.IsFalseAlarm), trials.Count),
            Share(trials.Count(trial => trial.IsTenfoldSeen), trials.Count),
            Share(trials.Count(trial => trial.IsTenfoldSeenAtBest == true), trials.Count),
            Share(trials.Count(trial => trial.IsDoubleSeen), trials.Count),
            Share(trials.Count(trial => trial.IsDoubleSeenAtBest == true), trials.Count),
            form.HasMoney ? "–" : Share(extra.Count(trial => trial.IsExtraSeen), extra.Count)
        );
    }

    private static void Print(params object[] columns) =>
        Console.WriteLine(
            string.Concat(columns.Select((column, i) => i == 2 ? $"{column, -24}" : $"{column, -13}")).TrimEnd()
        );

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.00} %");
}
