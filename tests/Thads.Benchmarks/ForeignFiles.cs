using System.Globalization;

namespace Thads.Benchmarks;

/// <summary>Files of other projects' tests, a folder for each project: how many are read, refused and by what, and how long the slowest takes.</summary>
internal static class ForeignFiles
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);
    private static readonly string[] Extensions = [".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".csv"];

    /// <param name="trial">What each file goes through.</param>
    /// <param name="folder">Holds one folder a corpus.</param>
    /// <param name="output">Where the annotated workbooks go, for another program to open; null for nowhere.</param>
    public static void Run(FileTrial trial, string folder, string? output)
    {
        foreach (var corpus in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var outcomes = new List<FileOutcome>();
            foreach (
                var path in Directory.GetFiles(corpus, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            )
            {
                if (Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
                {
                    outcomes.Add(Take(trial, path, output));
                }
            }
            Print(Path.GetFileName(corpus), outcomes);
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"peak working set {Environment.WorkingSet >> 20} MB at the end"
            )
        );
    }

    private static FileOutcome Take(FileTrial trial, string path, string? output)
    {
        var outcome = trial.Run(path);
        if (outcome.Annotated is { } annotated && output is not null)
        {
            var name = $"{Path.GetFileName(Path.GetDirectoryName(path))}__{Path.GetFileName(path)}.xlsx";
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(output).FullName, name), annotated);
        }
        outcome.Annotated = null;
        if (outcome.Exception is not null || outcome.Time > Slow)
        {
            Console.WriteLine($"{path}: {outcome.Time.TotalSeconds:0.0} s {outcome.Exception}");
        }
        return outcome;
    }

    private static void Print(string corpus, List<FileOutcome> outcomes)
    {
        var read = outcomes.Count(outcome => outcome.Refusal is null && outcome.Exception is null);
        var exceptions = outcomes.Count(outcome => outcome.Exception is not null);
        var slow = outcomes.Count(outcome => outcome.Time > Slow);
        var slowest = outcomes.MaxBy(outcome => outcome.Time);
        var refused = outcomes
            .Where(outcome => outcome.Refusal is not null)
            .CountBy(outcome => outcome.Refusal!)
            .OrderByDescending(code => code.Value)
            .Select(code => $"{code.Key} {code.Value}");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{corpus}: {outcomes.Count} files, {read} read ({outcomes.Sum(outcome => outcome.Cells):N0} cells), {exceptions} exceptions, {slow} over 10 s, slowest {slowest?.Time.TotalSeconds:0.0} s {Path.GetFileName(slowest?.Path)}; refused: {string.Join(", ", refused)}"
            )
        );
    }
}
