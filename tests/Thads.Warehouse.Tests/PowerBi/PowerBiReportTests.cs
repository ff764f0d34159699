using System.Text.Json;
using Thads.Warehouse.Documentation;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Tests.PowerBi;

/// <summary>What the report opens with, the ways down through the model, and who sees which office.</summary>
public sealed class PowerBiReportTests
{
    private const string Pages = "powerbi/Thads.Report/definition/pages/";
    private static readonly PowerBiModel Model = new();
    private static readonly StarSchema Schema = StarSchema.Read(DataDictionary.Embedded);

    [Test]
    public void Every_level_of_a_hierarchy_is_a_column_of_its_table()
    {
        var found = 0;
        foreach (var table in Model.Tables)
        {
            foreach (var hierarchy in table.Of("hierarchy"))
            {
                var columns = hierarchy.Of("level").Select(level => level.Properties["column"]).ToList();
                Assert.That(columns, Has.Count.AtLeast(2).And.Unique, hierarchy.Name);
                Assert.That(
                    columns.Select(column => Model.Column(table.Name, column)),
                    Is.All.Not.Null,
                    hierarchy.Name
                );
                Assert.That(Model.Column(table.Name, hierarchy.Name), Is.Null, hierarchy.Name);
                found++;
            }
        }
        Assert.That(found, Is.AtLeast(4));
    }

    [Test]
    public void Months_have_names_in_the_order_of_the_statistical_year_and_offices_that_of_the_reports()
    {
        Assert.That(Model.Column("dim_date", "month_name")!.Properties["sortByColumn"], Is.EqualTo("stat_month"));
        Assert.That(
            Model.Column("dim_office_durable", "office_name")!.Properties["sortByColumn"],
            Is.EqualTo("sort_order")
        );
        Assert.That(
            Model.Table("dim_date")!.Of("partition").Single().Properties["source"],
            Does.Contain("each \"Tháng \" & Text.From([month]), type text)")
        );
    }

    [Test]
    public void Whoever_sees_one_office_sees_no_other_in_any_table_that_says_whose_a_row_is()
    {
        Assert.That(
            Model.Model.Where(one => one.Kind == "ref role").Select(one => one.Name).ToList(),
            Is.EquivalentTo(Model.Roles.Select(role => role.Name)).And.Count.EqualTo(2)
        );
        Assert.That(Model.Roles.Select(role => role.Properties["modelPermission"]), Is.All.EqualTo("read"));
        var one = Model.Roles.Single(role => role.Name == "Một đơn vị").Of("tablePermission").ToList();
        Assert.That(Model.Roles.Single(role => role.Name == "Toàn tỉnh").Of("tablePermission"), Is.Empty);
        var held = one.ConvertAll(permission => permission.Name);
        Assert.That(one.Select(permission => permission.Expression), Is.All.Contains("[office_code]"));
        foreach (var table in Model.Tables.Where(table => Model.Column(table.Name, "office_code") is not null))
        {
            Assert.That(
                held.Exists(name => Model.ActiveWays(table.Name, name) > 0),
                Is.True,
                $"{table.Name} is not held to an office"
            );
        }
        Assert.That(held.Select(Schema.Table), Is.All.Not.Null);
    }

    [Test]
    public void Every_figure_of_the_report_is_a_measure_and_everything_that_it_names_is_in_the_model()
    {
        var pages = Root($"{Pages}pages.json")
            .GetProperty("pageOrder")
            .EnumerateArray()
            .Select(page => page.GetString());
        Assert.That(pages, Is.EqualTo(new[] { "toan_tinh", "don_vi", "tien_do" }));
        var names = new List<string>();
        foreach (var path in Model.Files.Keys.Where(path => path.EndsWith("/visual.json", StringComparison.Ordinal)))
        {
            var parts = path[Pages.Length..].Split('/');
            Assert.That(pages, Does.Contain(parts[0]));
            var visual = Root(path);
            Assert.That(visual.GetProperty("name").GetString(), Is.EqualTo(parts[2]));
            names.Add(parts[2]);
            var query = visual.GetProperty("visual").GetProperty("query").GetProperty("queryState");
            foreach (var place in query.EnumerateObject())
            {
                var fields = place.Value.GetProperty("projections").EnumerateArray().ToList();
                Assert.That(fields, Is.Not.Empty, path);
                foreach (var field in fields.Select(one => one.GetProperty("field").EnumerateObject().Single()))
                {
                    var table = field
                        .Value.GetProperty("Expression")
                        .GetProperty("SourceRef")
                        .GetProperty("Entity")
                        .GetString()!;
                    var property = field.Value.GetProperty("Property").GetString()!;
                    var isThere =
                        field.Name == "Measure"
                            ? Model.Table(table)!.Of("measure").Any(measure => measure.Name == property)
                            : Model.Column(table, property) is { } column && !column.Flags.Contains("isHidden");
                    Assert.That(isThere, Is.True, $"{path}: {table}[{property}]");
                    Assert.That(place.Name == "Y", Is.EqualTo(field.Name == "Measure" && place.Name != "Values"), path);
                }
            }
        }
        Assert.That(names, Has.Count.AtLeast(20).And.Unique);
    }

    [Test]
    public void Visuals_stand_on_their_page_and_not_on_one_another()
    {
        foreach (var page in new[] { "toan_tinh", "don_vi", "tien_do" })
        {
            var (width, height) = (
                Size(Root($"{Pages}{page}/page.json"), "width"),
                Size(Root($"{Pages}{page}/page.json"), "height")
            );
            var boxes = Model
                .Files.Keys.Where(path => path.StartsWith($"{Pages}{page}/visuals/", StringComparison.Ordinal))
                .Select(path => Root(path).GetProperty("position"))
                .Select(at =>
                    (X: Size(at, "x"), Y: Size(at, "y"), Width: Size(at, "width"), Height: Size(at, "height"))
                )
                .ToList();
            Assert.That(boxes, Has.Count.AtLeast(4), page);
            for (var i = 0; i < boxes.Count; i++)
            {
                var (x, y, w, h) = boxes[i];
                Assert.That(x >= 0 && y >= 0 && x + w <= width && y + h <= height, Is.True, $"{page} {boxes[i]}");
                foreach (var other in boxes.Skip(i + 1))
                {
                    Assert.That(
                        x + w <= other.X
                            || other.X + other.Width <= x
                            || y + h <= other.Y
                            || other.Y + other.Height <= y,
                        Is.True,
                        $"{page}: {boxes[i]} on {other}"
                    );
                }
            }
        }

        static int Size(JsonElement of, string name) => of.GetProperty(name).GetInt32();
    }

    private static JsonElement Root(string path) => JsonDocument.Parse(Model.Files[path]).RootElement.Clone();
}
