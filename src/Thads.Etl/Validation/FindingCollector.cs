using System.Globalization;
using Thads.Etl.Workbooks.Texts;

namespace Thads.Etl.Validation;

/// <summary>Gathers every finding about one file; there is no limit to how many.</summary>
public sealed class FindingCollector(FindingCatalog catalog)
{
    private const int MostArgumentsKept = 1_000;
    private static readonly IReadOnlyDictionary<string, string> NoArguments = new Dictionary<string, string>();
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly List<Finding> findings = [];

    /// <summary>A file may be wrong in the same column a hundred thousand times: its name is kept once.</summary>
    private readonly Dictionary<(string, string), IReadOnlyDictionary<string, string>> onlyArguments = [];

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Whether anything found keeps the file from being loaded.</summary>
    public bool HasErrors => findings.Exists(finding => finding.Severity == Severity.Error);

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
        findings.Add(
            new Finding(code, severity ?? catalog[code].Severity, sheet, cell, Write(found), Write(expected), filled)
        );
    }

    /// <summary>Adds a finding that was made elsewhere.</summary>
    public void Include(Finding finding) => findings.Add(finding);

    private static string? Write(object? value) =>
        value switch
        {
            null => null,
            string text => text.Length <= 500 ? text : text[..500] + "…",
            DateOnly day => DateText.Write(day),
            decimal number => number.ToString("#,##0.######", Vietnamese),
            IFormattable number => number.ToString("N0", Vietnamese),
            _ => value.ToString(),
        };
}
