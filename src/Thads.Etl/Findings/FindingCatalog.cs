using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Thads.Etl.Cells;

namespace Thads.Etl.Findings;

/// <summary>The catalogue of findings, read from <c>findings.json</c>: the one source of codes, severities and sentences.</summary>
public sealed partial class FindingCatalog
{
    /// <summary>Stands in a sentence for what is not shown.</summary>
    private const string NotShown = "…";

    private readonly Dictionary<string, FindingDefinition> definitions;

    public FindingCatalog()
    {
        using var stream = typeof(FindingCatalog).Assembly.GetManifestResourceStream("findings.json")!;
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter() },
        };
        definitions = JsonSerializer.Deserialize<FindingDefinition[]>(stream, options)!.ToDictionary(d => d.Code);
    }

    public IReadOnlyCollection<FindingDefinition> Definitions => definitions.Values;

    /// <exception cref="KeyNotFoundException">The catalogue has no such code.</exception>
    public FindingDefinition this[string code] => definitions[code];

    /// <summary>The sentence a clerk reads.</summary>
    public string Vietnamese(Finding finding) =>
        Fill(this[finding.Code].Vi, finding)
        + Others(finding, "vi-VN", " Cùng như vậy ở {0} ô", " trong khoảng", "ví dụ");

    /// <summary>The same sentence in English.</summary>
    public string English(Finding finding) =>
        Fill(this[finding.Code].En, finding) + Others(finding, "en-GB", " The same in {0} cells", " within", "such as");

    /// <summary>What is added where several cells have the same thing wrong.</summary>
    private static string Others(Finding finding, string language, string count, string within, string examples)
    {
        if (finding.Cells == 1 || finding.Cell is null)
        {
            return "";
        }
        var isScattered = finding.Cells < CellRange.Parse(finding.Cell).Length;
        var culture = CultureInfo.GetCultureInfo(language);
        var counted = string.Format(culture, count, finding.Cells.ToString("N0", culture));
        var such = finding.Arguments.TryGetValue(Finding.Examples, out var some) ? $" ({examples}: {some})" : "";
        return $"{counted}{(isScattered ? within : "")} {finding.Cell}{such}.";
    }

    private static string Fill(string sentence, Finding finding) =>
        Placeholder()
            .Replace(
                sentence,
                match =>
                    match.Groups[1].Value switch
                    {
                        "found" => finding.Found ?? NotShown,
                        "expected" => finding.Expected ?? "",
                        var name => finding.Arguments.GetValueOrDefault(name, NotShown),
                    }
            );

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
