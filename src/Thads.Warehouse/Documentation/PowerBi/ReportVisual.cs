using System.Globalization;
using System.Text.Json.Nodes;

namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>One visual of a report's page.</summary>
/// <param name="Name">What it is called in the files.</param>
/// <param name="Type">What it is, as Power BI names it.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="X">From the left of the page.</param>
/// <param name="Y">From its top.</param>
/// <param name="Width">In the page's units.</param>
/// <param name="Height">In the page's units.</param>
internal sealed record ReportVisual(string Name, string Type, string Title, int X, int Y, int Width, int Height)
{
    /// <summary>By the place in the visual that they fill: columns as <c>table[column]</c>, measures as <c>[measure]</c>.</summary>
    public required IReadOnlyList<(string Place, IReadOnlyList<string> Fields)> Data { get; init; }

    public (string Name, JsonNode Value)[] ToJson(int order) =>
        [
            ("name", Name),
            (
                "position",
                new JsonObject
                {
                    ["x"] = X,
                    ["y"] = Y,
                    ["z"] = order * 1000,
                    ["height"] = Height,
                    ["width"] = Width,
                    ["tabOrder"] = order * 1000,
                }
            ),
            (
                "visual",
                new JsonObject
                {
                    ["visualType"] = Type,
                    ["query"] = new JsonObject
                    {
                        ["queryState"] = new JsonObject(
                            Data.Select(data =>
                                KeyValuePair.Create<string, JsonNode?>(
                                    data.Place,
                                    new JsonObject
                                    {
                                        ["projections"] = new JsonArray([.. data.Fields.Select(Projection)]),
                                    }
                                )
                            )
                        ),
                    },
                    ["visualContainerObjects"] = new JsonObject
                    {
                        ["title"] = new JsonArray(
                            new JsonObject
                            {
                                ["properties"] = new JsonObject
                                {
                                    ["show"] = Literal("true"),
                                    ["text"] = Literal($"'{Title.Replace("'", "''", StringComparison.Ordinal)}'"),
                                },
                            }
                        ),
                    },
                    ["drillFilterOtherVisuals"] = true,
                }
            ),
        ];

    private static JsonNode Projection(string field)
    {
        var name = field[(field.IndexOf('[', StringComparison.Ordinal) + 1)..^1];
        var isMeasure = field[0] == '[';
        var table = isMeasure
            ? MeasureCatalog.All.Single(measure => measure.Name == name).Table
            : field[..field.IndexOf('[', StringComparison.Ordinal)];
        return new JsonObject
        {
            ["field"] = new JsonObject
            {
                [isMeasure ? "Measure" : "Column"] = new JsonObject
                {
                    ["Expression"] = new JsonObject { ["SourceRef"] = new JsonObject { ["Entity"] = table } },
                    ["Property"] = name,
                },
            },
            ["queryRef"] = string.Create(CultureInfo.InvariantCulture, $"{table}.{name}"),
            ["nativeQueryRef"] = name,
        };
    }

    private static JsonObject Literal(string value) =>
        new() { ["expr"] = new JsonObject { ["Literal"] = new JsonObject { ["Value"] = value } } };
}
