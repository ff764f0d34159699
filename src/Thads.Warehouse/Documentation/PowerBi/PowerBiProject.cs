using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Thads.Warehouse.Documentation.PowerBi;

/// <summary>
/// A Power BI project: the semantic model in TMDL over dimensions, facts and marts, and a report that opens on the province, its offices
/// against their targets, and what is late.
/// </summary>
public sealed class PowerBiProject
{
    private const string Model = "Thads.SemanticModel";
    private const string Report = "Thads.Report";
    private const string Schemas = "https://developer.microsoft.com/json-schemas/fabric/";
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private readonly IReadOnlyList<ModelTable> tables;

    public PowerBiProject(StarSchema schema) =>
        tables = [
            .. schema
                .Of(TableKind.Dimension, TableKind.Fact, TableKind.Mart, TableKind.View)
                // Lineage has a row for every cell of every fact: to be asked by SQL, not loaded.
                .Where(table => !table.Name.StartsWith("kpi_lineage", StringComparison.Ordinal))
                .Select(table => new ModelTable(table, schema)),
        ];

    /// <summary>Relative to the project's folder.</summary>
    public IEnumerable<GeneratedFile> Files() =>
        [
            Json("Thads.pbip", "pbip/pbipProperties/1.0.0", "1.0", ("artifacts", Artifacts())),
            Json(
                $"{Model}/definition.pbism",
                "item/semanticModel/definitionProperties/1.0.0",
                "4.2",
                ("settings", new JsonObject())
            ),
            new GeneratedFile($"{Model}/definition/database.tmdl", "database Thads\n\tcompatibilityLevel: 1600\n"),
            new GeneratedFile($"{Model}/definition/model.tmdl", ModelFile.Write(tables)),
            new GeneratedFile($"{Model}/definition/expressions.tmdl", ExpressionsFile.Write()),
            new GeneratedFile(
                $"{Model}/definition/relationships.tmdl",
                RelationshipsFile.Write(Relationships.Of(tables))
            ),
            .. tables.Select(table => new GeneratedFile(
                $"{Model}/definition/tables/{table.Name}.tmdl",
                TableFile.Write(table, MeasureCatalog.All.Where(measure => measure.Table == table.Name))
            )),
            .. RolesFile.All.Select(role => new GeneratedFile(
                $"{Model}/definition/roles/{role.File}.tmdl",
                RolesFile.Write(role.Name, tables)
            )),
            .. ReportFiles(),
        ];

    private static IEnumerable<GeneratedFile> ReportFiles() =>
        [
            Json(
                $"{Report}/definition.pbir",
                "item/report/definitionProperties/1.0.0",
                "4.0",
                ("datasetReference", new JsonObject { ["byPath"] = new JsonObject { ["path"] = $"../{Model}" } })
            ),
            Json($"{Report}/definition/version.json", "item/report/definition/versionMetadata/1.0.0", "2.0.0"),
            Json(
                $"{Report}/definition/report.json",
                "item/report/definition/report/1.0.0",
                null,
                (
                    "themeCollection",
                    new JsonObject
                    {
                        ["baseTheme"] = new JsonObject
                        {
                            ["name"] = "CY24SU06",
                            ["reportVersionAtImport"] = "5.55",
                            ["type"] = "SharedResources",
                        },
                    }
                ),
                ("layoutOptimization", "None")
            ),
            Json(
                $"{Report}/definition/pages/pages.json",
                "item/report/definition/pagesMetadata/1.0.0",
                null,
                ("pageOrder", new JsonArray([.. ReportPages.All.Select(page => JsonValue.Create(page.Name))])),
                ("activePageName", ReportPages.All[0].Name)
            ),
            .. ReportPages.All.SelectMany(page => PageFiles(page.Name, page.Title, page.Visuals)),
        ];

    private static IEnumerable<GeneratedFile> PageFiles(
        string name,
        string title,
        IReadOnlyList<ReportVisual> visuals
    ) =>
        [
            Json(
                $"{Report}/definition/pages/{name}/page.json",
                "item/report/definition/page/1.0.0",
                null,
                ("name", name),
                ("displayName", title),
                ("displayOption", "FitToPage"),
                ("height", ReportPages.Height),
                ("width", ReportPages.Width)
            ),
            .. visuals.Select(
                (visual, order) =>
                    Json(
                        $"{Report}/definition/pages/{name}/visuals/{visual.Name}/visual.json",
                        "item/report/definition/visualContainer/1.0.0",
                        null,
                        visual.ToJson(order)
                    )
            ),
        ];

    private static JsonArray Artifacts() => [new JsonObject { ["report"] = new JsonObject { ["path"] = Report } }];

    private static GeneratedFile Json(
        string path,
        string schema,
        string? version,
        params (string Name, JsonNode Value)[] properties
    )
    {
        var json = new JsonObject { ["$schema"] = $"{Schemas}{schema}/schema.json" };
        if (version is not null)
        {
            json["version"] = version;
        }
        foreach (var (name, value) in properties)
        {
            json[name] = value;
        }
        return new GeneratedFile(path, json.ToJsonString(Indented) + "\n");
    }
}
