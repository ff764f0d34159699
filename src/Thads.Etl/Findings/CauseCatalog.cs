using System.Globalization;
using System.Text.Json;

namespace Thads.Etl.Findings;

/// <summary>The words for causes, slips and groups of findings in both languages (<c>causes.json</c>).</summary>
public sealed class CauseCatalog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly CultureInfo VietnameseFigures = CultureInfo.GetCultureInfo("vi-VN");
    private readonly Dictionary<string, Entry> entries;

    public CauseCatalog()
    {
        using var stream = typeof(CauseCatalog).Assembly.GetManifestResourceStream("causes.json")!;
        entries = JsonSerializer.Deserialize<List<Entry>>(stream, Json)!.ToDictionary(entry => entry.Code);
    }

    public IReadOnlyCollection<string> Codes => entries.Keys;

    /// <summary>"Có khả năng sai: ô D15 ghi 0; nếu là 48 thì hết 7 lỗi, cảnh báo dưới đây (thiếu một chữ số)."</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="count">How many findings would be gone, cell by cell.</param>
    public string Vietnamese(Cause cause, int count) => Sentence(cause, count, entry => entry.Vi);

    /// <inheritdoc cref="Vietnamese(Cause, int)"/>
    public string English(Cause cause, int count) => Sentence(cause, count, entry => entry.En);

    /// <summary>"Biểu KQ-TIEN khác biểu SO-THU-LY cùng đơn vị, cùng kỳ (so.xlsx) ở 153 số liệu."</summary>
    public string Vietnamese(FindingGroup group) => Filled(entries[$"group.{group.Kind}"].Vi, group);

    /// <inheritdoc cref="Vietnamese(FindingGroup)"/>
    public string English(FindingGroup group) => Filled(entries[$"group.{group.Kind}"].En, group);

    private static string Filled(string template, FindingGroup group) =>
        group.Arguments.Aggregate(
            template.Replace("{count}", Figure(group.Count)),
            (sentence, argument) => sentence.Replace($"{{{argument.Key}}}", argument.Value)
        );

    private string Sentence(Cause cause, int count, Func<Entry, string> language)
    {
        var cells = string.Join(Text("cause.and"), cause.Cells.Select(Cell));
        var sentence = Text("cause.one").Replace("{cells}", cells).Replace("{count}", Figure(count));
        sentence += cause.Slip is { } slip ? $" ({Text(slip)})." : ".";
        return cause.Alternatives.Count == 0
            ? sentence
            : $"{sentence} {Text("cause.alternatives").Replace("{cells}", string.Join(", ", cause.Alternatives.Select(Alternative)))}";

        string Text(string code) => language(entries[code]);

        string Cell(CauseCell cell) => Told("cause.cell", cell);

        string Alternative(CauseCell cell) => Told("cause.alternative", cell);

        string Told(string code, CauseCell cell) =>
            Filled(
                Text(cell.Found is null && cell.FoundText is null ? $"{code}-untold" : code)
                    .Replace("{told}", Text($"cause.{cell.Bound ?? "exactly"}")),
                cell
            );
    }

    private static string Filled(string template, CauseCell cell) =>
        template
            .Replace("{cell}", cell.Cell)
            .Replace("{suggested}", Figure(cell.Suggested))
            .Replace("{found}", cell.Found is { } figure ? Figure(figure) : $"“{cell.FoundText}”");

    private static string Figure(decimal figure) => figure.ToString("#,##0.######", VietnameseFigures);

    private sealed record Entry(string Code, string Vi, string En);
}
