using System.Globalization;
using Thads.Etl.Cells;
using Thads.Etl.Texts;
using Thads.Warehouse.Text;

namespace Thads.Etl.Findings;

/// <summary>
/// Gathers every finding about one file. Neighbouring cells of a column with the same thing wrong are one finding with a range, and a
/// column keeps only so many separate findings of one code: what comes after them is counted in one more. So a file of a hundred thousand
/// bad rows takes no more memory than what is shown of it, and nothing goes uncounted.
/// </summary>
public sealed class FindingCollector(FindingCatalog catalog)
{
    /// <summary>How many separate findings of one code a column keeps.</summary>
    private const int MostRunsOfColumn = 1_000;
    private const int MostArgumentsKept = 1_000;

    /// <summary>What stands in a cell is cut to what a table can show; what we say ourselves is not so long.</summary>
    private const int LongestFound = 80;

    /// <summary>A word that nobody knows is told whole, so that it can be said what it means.</summary>
    private const int LongestWord = 400;
    private const int LongestValue = 500;
    private static readonly IReadOnlyDictionary<string, string> NoArguments = new Dictionary<string, string>();
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly List<FindingRun> runs = [];
    private readonly Dictionary<ColumnOfFindings, RunsOfColumn> columns = [];
    private IReadOnlyList<Finding>? findings;

    /// <summary>A file may be wrong in the same column a hundred thousand times: its name is kept once.</summary>
    private readonly Dictionary<(string, string), IReadOnlyDictionary<string, string>> onlyArguments = [];

    /// <summary>What is to be said, in the order in which it was found.</summary>
    public IReadOnlyList<Finding> Findings => findings ??= [.. runs.Select(run => run.ToFinding())];

    /// <summary>Whether anything found keeps the file from being loaded.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding. Numbers are written as Vietnamese readers expect them.</summary>
    /// <param name="code">A constant of <see cref="FindingCodes"/>.</param>
    /// <param name="sheet">The sheet it is about.</param>
    /// <param name="cell">The cell it is about.</param>
    /// <param name="found">What stands there: text or a number.</param>
    /// <param name="expected">What should.</param>
    /// <param name="severity">Only where the circumstances make a finding milder than the catalogue says.</param>
    /// <param name="arguments">Names and values for the code's sentence.</param>
    public void Add(
        string code,
        string? sheet = null,
        string? cell = null,
        object? found = null,
        object? expected = null,
        Severity? severity = null,
        params ReadOnlySpan<(string Name, object Value)> arguments
    )
    {
        var filled = NoArguments;
        if (arguments is [{ Value: string only }] && onlyArguments.Count < MostArgumentsKept)
        {
            if (!onlyArguments.TryGetValue((arguments[0].Name, only), out var shared))
            {
                shared = new Dictionary<string, string>(1) { [arguments[0].Name] = Write(only)! };
                onlyArguments[(arguments[0].Name, only)] = shared;
            }
            filled = shared;
        }
        else if (arguments.Length > 0)
        {
            var named = new Dictionary<string, string>(arguments.Length);
            foreach (var (name, value) in arguments)
            {
                named[name] = Write(value)!;
            }
            filled = named;
        }
        if (cell is not null && TryGrow(code, severity ?? catalog[code].Severity, sheet, cell, found, filled))
        {
            return;
        }
        Include(
            new Finding(
                code,
                severity ?? catalog[code].Severity,
                sheet,
                cell,
                Write(found, catalog[code].AsksForWord ? LongestWord : LongestFound),
                Write(expected),
                filled
            )
        );
    }

    /// <summary>Adds a finding that was made elsewhere.</summary>
    public void Include(Finding finding)
    {
        findings = null;
        HasErrors |= finding.Severity == Severity.Error;
        if (finding.Cell is null || finding.Cells > 1)
        {
            runs.Add(new FindingRun(finding));
            return;
        }
        var (row, column) = CellAddress.Parse(finding.Cell);
        var key = new ColumnOfFindings(finding.Sheet, finding.Code, finding.Severity, column);
        if (!columns.TryGetValue(key, out var known))
        {
            columns[key] = known = new RunsOfColumn();
        }
        if (known.Count >= MostRunsOfColumn)
        {
            known.Last!.Add(row, finding.Found);
            return;
        }
        if (catalog[finding.Code].IsOfCell && known.Above(row, finding.Arguments) is { } above)
        {
            above.Add(row, finding.Found);
            return;
        }
        var run = new FindingRun(finding);
        runs.Add(run);
        known.Open(run, row);
    }

    /// <summary>
    /// Whether the cell above has the same thing wrong: then this one is only counted, and what stands in it is written out where an example
    /// is still wanted.
    /// </summary>
    private bool TryGrow(
        string code,
        Severity severity,
        string? sheet,
        string cell,
        object? found,
        IReadOnlyDictionary<string, string> arguments
    )
    {
        if (!catalog[code].IsOfCell)
        {
            return false;
        }
        var (row, column) = CellAddress.Parse(cell);
        if (
            !columns.TryGetValue(new ColumnOfFindings(sheet, code, severity, column), out var known)
            || known.Above(row, arguments) is not { } above
        )
        {
            return false;
        }
        findings = null;
        above.Add(row, above.WantsExample ? Write(found, LongestFound) : null);
        return true;
    }

    private static string? Write(object? value, int longest = LongestValue) =>
        value switch
        {
            null => null,
            string text => Shorten(text, longest),
            DateOnly day => DateText.Write(day),
            decimal number => number.ToString("#,##0.######", Vietnamese),
            IFormattable number => number.ToString("N0", Vietnamese),
            _ => value.ToString(),
        };

    /// <summary>Cut to what can be shown, between two letters and not through one.</summary>
    private static string Shorten(string text, int longest) =>
        text.Length <= longest ? text : text.Truncate(longest) + "…";
}
