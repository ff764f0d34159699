namespace Thads.Etl.Findings;

/// <summary>The separate findings of one code in one column: those that may still grow downwards, and how many there are.</summary>
internal sealed class RunsOfColumn
{
    private readonly List<FindingRun> open = [];

    public int Count { get; private set; }

    /// <summary>The one that was opened last.</summary>
    public FindingRun? Last { get; private set; }

    public void Open(FindingRun run, int row)
    {
        // Two rules may find fault with one cell: each has its own run.
        open.RemoveAll(other => other.LastRow < row - 1);
        open.Add(run);
        Last = run;
        Count++;
    }

    /// <summary>The finding that says the same of the cell above; null where there is none.</summary>
    public FindingRun? Above(int row, IReadOnlyDictionary<string, string> arguments) =>
        open.Find(run => run.LastRow == row - 1 && run.SaysTheSame(arguments));
}
