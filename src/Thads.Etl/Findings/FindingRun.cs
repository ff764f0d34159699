using Thads.Etl.Cells;

namespace Thads.Etl.Findings;

/// <summary>One finding while a file is read, which grows as further cells of its column turn up.</summary>
internal sealed class FindingRun(Finding first)
{
    private const int MostExamples = 3;
    private readonly List<string>? examples = first.Cell is null ? null : new List<string>(1);
    private CellRange range = first.Cell is null ? default : CellRange.Parse(first.Cell);
    private int cells = 1;

    public int LastRow => range.LastRow;

    /// <summary>Whether what stands in a further cell would be shown.</summary>
    public bool WantsExample => examples is { Count: < MostExamples };

    public bool SaysTheSame(IReadOnlyDictionary<string, string> arguments) =>
        ReferenceEquals(first.Arguments, arguments)
        || (
            first.Arguments.Count == arguments.Count
            && first.Arguments.All(said => arguments.GetValueOrDefault(said.Key) == said.Value)
        );

    /// <summary>Takes in another cell below.</summary>
    public void Add(int row, string? found)
    {
        if (cells == 1)
        {
            Exemplify(range.FirstRow, first.Found);
        }
        Exemplify(row, found);
        range = range with { LastRow = Math.Max(row, range.LastRow), FirstRow = Math.Min(row, range.FirstRow) };
        cells++;
    }

    public Finding ToFinding()
    {
        if (cells == 1)
        {
            return first;
        }
        var arguments = first.Arguments;
        if (examples is { Count: > 0 })
        {
            arguments = new Dictionary<string, string>(arguments) { [Finding.Examples] = string.Join("; ", examples) };
        }
        return first with { Cell = range.ToString(), Arguments = arguments, Cells = cells };
    }

    private void Exemplify(int row, string? found)
    {
        if (found is not null && examples is { Count: < MostExamples })
        {
            examples.Add($"{CellAddress.Of(row, range.Column)} “{found}”");
        }
    }
}
