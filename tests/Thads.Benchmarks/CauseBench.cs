using System.Globalization;
using Thads.Etl.Tests.Support;
using Thads.Etl.Tests.Validation.Causes;

namespace Thads.Benchmarks;

/// <summary>How often the cells at fault are found: slips of the hand, put by a seed into right sheets of every form with identities.</summary>
internal static class CauseBench
{
    private const int MostSlips = 3;

    public static async Task RunAsync(int trials, int seed)
    {
        await using var hub = await TestHub.StartAsync();
        var experiment = new SlipExperiment(hub, TimeProvider.System);
        Print(
            "form",
            "slips",
            "seen",
            "told apart",
            "found",
            "right",
            "lines",
            "<= n + 1",
            "findings",
            "unsound",
            "p50 ms",
            "max ms"
        );
        foreach (var form in SlipExperiment.Forms)
        {
            // What is compiled at the first time is not the search.
            experiment.Run(form, MostSlips, trials: 3, seed + 1);
        }
        for (var slips = 1; slips <= MostSlips; slips++)
        {
            var all = new List<SlipTrial>();
            foreach (var form in SlipExperiment.Forms)
            {
                var run = experiment.Run(form, slips, trials, seed);
                Print(form, slips, run);
                all.AddRange(run);
            }
            Print("all", slips, all);
        }
        foreach (var (cases, times) in new[] { (1_000, 60), (10_000, 20), (100_000, 5) })
        {
            for (var slips = 1; slips <= MostSlips; slips++)
            {
                Print($"{cases / 1_000}k cases", slips, experiment.RunRegister(cases, slips, times, seed));
            }
        }
    }

    /// <summary>The trials of one form whose cells the rules could tell apart and that were not found, one by one.</summary>
    public static async Task MissesAsync(string form, int slips, int trials, int seed)
    {
        await using var hub = await TestHub.StartAsync();
        var experiment = new SlipExperiment(hub, TimeProvider.System);
        var all = int.TryParse(form, CultureInfo.InvariantCulture, out var cases)
            ? experiment.RunRegister(cases, slips, trials, seed)
            : experiment.Run(form, slips, trials, seed);
        foreach (var trial in all)
        {
            if (trial.IsSeen && trial.IsToldApart && !trial.IsFound)
            {
                Console.WriteLine(string.Join(", ", trial.Slips));
                Console.WriteLine(
                    $"  was    {string.Join(", ", trial.Cells.Select(cell => $"{cell.Key} {cell.Value:0.##}"))}"
                );
                foreach (var cause in trial.Causes)
                {
                    Console.WriteLine(
                        $"  told   {string.Join(", ", cause.Cells.Select(cell => $"{cell.Cell} {cell.Found:0.##} -> {cell.Bound}{cell.Suggested:0.##}"))} {cause.Slip} or {string.Join(", ", cause.Alternatives.Select(cell => cell.Cell))}: {string.Join(", ", cause.Explains.Select(index => $"{trial.Findings[index].Code} {trial.Findings[index].Cell}"))}"
                    );
                }
                Console.WriteLine(
                    $"  left   {string.Join(", ", Enumerable.Range(0, trial.Findings.Count).Except(trial.Causes.SelectMany(cause => cause.Explains)).Select(index => $"{trial.Findings[index].Code} {trial.Findings[index].Cell}"))}"
                );
            }
        }
    }

    private static void Print(string form, int slips, IReadOnlyList<SlipTrial> trials)
    {
        var seen = trials.Where(trial => trial.IsSeen).ToList();
        var told = seen.Where(trial => trial.IsToldApart).ToList();
        var milliseconds = trials.Select(trial => trial.Elapsed.TotalMilliseconds).Order().ToList();
        Print(
            form,
            slips,
            seen.Count,
            told.Count,
            Share(told.Count(trial => trial.IsFound), told.Count),
            Share(told.Count(trial => trial.IsRight), told.Count),
            Mean(seen, trial => trial.Lines),
            Share(seen.Count(trial => trial.IsShort), seen.Count),
            Mean(seen, trial => trial.Findings.Count),
            trials.Count(trial => !trial.IsSound),
            Figure(milliseconds[milliseconds.Count / 2]),
            Figure(milliseconds[^1])
        );
    }

    private static void Print(params object[] columns) =>
        Console.WriteLine(string.Concat(columns.Select((column, i) => i == 0 ? $"{column, -11}" : $"{column, 11}")));

    private static string Share(int part, int whole) => whole == 0 ? "–" : $"{100.0 * part / whole:0.0} %";

    private static string Mean(List<SlipTrial> trials, Func<SlipTrial, int> figure) =>
        trials.Count == 0 ? "–" : Figure(trials.Average(figure));

    private static string Figure(double figure) => figure.ToString("0.0", CultureInfo.InvariantCulture);
}
