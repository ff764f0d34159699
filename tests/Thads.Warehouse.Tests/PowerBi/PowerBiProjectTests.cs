using System.Text.Json;
using System.Text.RegularExpressions;
using Thads.Warehouse.Documentation;
using Thads.Warehouse.Model;

namespace Thads.Warehouse.Tests.PowerBi;

/// <summary>The Power BI project, as far as it can be tried without Power BI: read back strictly and held against the warehouse.</summary>
public sealed partial class PowerBiProjectTests
{
    private static readonly PowerBiModel Model = new();
    private static readonly StarSchema Schema = StarSchema.Read(DataDictionary.Embedded);

    [Test]
    public void It_has_every_dimension_fact_and_mart_and_lists_them()
    {
        var expected = Schema.Of(TableKind.Dimension, TableKind.Fact, TableKind.Mart).Select(table => table.Name);
        var names = Model.Tables.Select(table => table.Name).ToList();
        Assert.That(names, Is.SupersetOf(expected).And.Unique);
        Assert.That(Model.Model.Where(one => one.Kind == "ref table").Select(one => one.Name), Is.EquivalentTo(names));
    }

    [Test]
    public void Tags_are_stable_and_no_two_objects_share_one()
    {
        var tags = Model
            .Objects.Select(one => one.Properties.GetValueOrDefault("lineageTag"))
            .OfType<string>()
            .Concat(Model.Relationships.Select(one => one.Name))
            .ToList();
        Assert.That(tags, Is.Unique);
        Assert.That(tags, Has.All.Matches<string>(tag => Guid.TryParseExact(tag, "D", out _)));
        // A report is bound to it.
        Assert.That(
            Model.Table("dim_date")!.Properties["lineageTag"],
            Is.EqualTo("67470338-22ab-8df3-940c-911809b61f02")
        );
    }

    [Test]
    public void Every_column_comes_from_one_of_the_warehouse_and_is_loaded_with_its_type()
    {
        foreach (var table in Model.Tables)
        {
            var source = Schema.Table(table.Name)!;
            var rows = table.Of("partition").Single().Properties["source"];
            Assert.That(rows, Does.Contain($"[Schema = \"{source.Schema}\", Item = \"{source.Name}\"]"), table.Name);
            foreach (var column in table.Of("column"))
            {
                var name = column.Properties["sourceColumn"];
                var isAdded = rows.Contains($"Table.AddColumn(Typed, \"{name}\"", StringComparison.Ordinal);
                Assert.That(source.Column(name) is not null, Is.Not.EqualTo(isAdded), $"{table.Name}.{name}");
                Assert.That(
                    isAdded || rows.Contains($"{{\"{name}\", {MType(column)}}}"),
                    Is.True,
                    $"{table.Name}.{name}"
                );
                Assert.That(column.Properties["summarizeBy"], Is.EqualTo("none"), $"{table.Name}.{name}");
                Assert.That(column.Description, Is.Not.Empty, $"{table.Name}.{name}");
                if (column.Properties.TryGetValue("sortByColumn", out var order))
                {
                    Assert.That(Model.Column(table.Name, order), Is.Not.Null, $"{table.Name}.{name}");
                }
            }
        }
    }

    [Test]
    public void Every_relationship_joins_a_hidden_column_to_a_whole_key_of_a_dimension()
    {
        Assert.That(Model.Relationships, Is.Not.Empty);
        foreach (var one in Model.Relationships)
        {
            var (from, to) = (PowerBiModel.From(one), PowerBiModel.To(one));
            var many = Model.Column(from.Table, from.Column);
            var key = Model.Column(to.Table, to.Column);
            Assert.That(many?.Flags, Does.Contain("isHidden"), $"{from}");
            Assert.That(many!.Properties["dataType"], Is.EqualTo(key?.Properties["dataType"]), $"{from}");
            var dimension = Schema.Table(to.Table)!;
            var primary = dimension.Columns.Where(column => column.IsKey).Select(column => column.Name);
            // A mart has no keys of dimensions: it is joined by their codes, which are unique.
            var isCode =
                Schema.Table(from.Table)!.Kind is TableKind.Mart or TableKind.View
                && dimension.Grain.SequenceEqual([to.Column]);
            Assert.That(isCode || primary.SequenceEqual([to.Column]), Is.True, $"{from} → {to}");
        }
    }

    [Test]
    public void Every_table_by_office_and_every_one_by_period_is_filtered_by_the_durable_office_and_the_period()
    {
        foreach (var table in Schema.Of(TableKind.Fact, TableKind.Mart, TableKind.View))
        {
            if (Model.Table(table.Name) is null)
            {
                continue;
            }
            if (table.Column("office_code") is not null || table.Column("office_key") is not null)
            {
                Assert.That(Model.ActiveWays(table.Name, "dim_office_durable"), Is.EqualTo(1), table.Name);
            }
            if (table.Column("stat_year") is not null || table.Column("period_key") is not null)
            {
                Assert.That(Model.ActiveWays(table.Name, "dim_period_status"), Is.EqualTo(1), table.Name);
            }
        }
    }

    [Test]
    public void Every_foreign_key_between_its_tables_is_a_relationship()
    {
        var joined = Model.Relationships.Select(PowerBiModel.From).ToHashSet();
        foreach (var table in Schema.Tables.Where(table => Model.Table(table.Name) is not null))
        {
            Assert.That(
                table
                    .Columns.Where(column => column.References is { } to && Model.Table(to.Table) is not null)
                    .Select(column => (table.Name, column.Name)),
                Is.SubsetOf(joined)
            );
        }
    }

    [Test]
    public void Filters_have_one_way_between_any_two_tables()
    {
        foreach (var from in Model.Tables)
        {
            foreach (var to in Model.Tables)
            {
                Assert.That(Model.ActiveWays(from.Name, to.Name), Is.LessThanOrEqualTo(1), $"{from.Name} → {to.Name}");
            }
        }
        foreach (var fact in Schema.Of(TableKind.Fact))
        {
            Assert.That(Model.ActiveWays(fact.Name, "dim_date"), Is.EqualTo(1), fact.Name);
        }
    }

    [Test]
    public void Days_are_the_date_table_and_its_further_roles_are_inactive()
    {
        var days = Model.Table("dim_date")!;
        Assert.That(days.Properties["dataCategory"], Is.EqualTo("Time"));
        Assert.That(
            days.Of("column").Where(column => column.Flags.Contains("isKey")).Select(column => column.Name),
            Is.EqualTo(["date"])
        );
        var roles = Model
            .Relationships.Where(one => PowerBiModel.To(one).Table == "dim_date")
            .ToDictionary(PowerBiModel.From, one => !one.Properties.ContainsKey("isActive"));
        Assert.Multiple(() =>
        {
            Assert.That(roles[("dim_period", "end_date_key")], Is.True);
            Assert.That(roles[("dim_period", "start_date_key")], Is.False);
            Assert.That(roles[("fact_enforcement_case", "accepted_date_key")], Is.False);
        });
    }

    [Test]
    public void Measures_name_only_what_is_there()
    {
        var names = Model.Measures.Select(measure => measure.Name).ToList();
        Assert.That(names, Is.Not.Empty.And.Unique);
        foreach (var measure in Model.Measures)
        {
            var dax = measure.Expression;
            Assert.That(dax.Count(c => c == '('), Is.EqualTo(dax.Count(c => c == ')')), measure.Name);
            Assert.That(measure.Description, Is.Not.Empty, measure.Name);
            foreach (var column in ColumnInDax().Matches(dax).Cast<Match>())
            {
                Assert.That(
                    Model.Column(column.Groups["table"].Value, column.Groups["column"].Value),
                    Is.Not.Null,
                    $"{measure.Name}: {column.Value}"
                );
            }
            Assert.That(
                MeasureInDax().Matches(dax).Select(used => used.Groups["measure"].Value).Distinct(),
                Is.SubsetOf(names),
                measure.Name
            );
            foreach (var table in TableInDax().Matches(dax).Select(used => used.Groups["table"].Value))
            {
                Assert.That(Model.Table(table), Is.Not.Null, $"{measure.Name}: {table}");
            }
        }
    }

    [Test]
    public void Measures_take_the_last_period_and_divide_sums()
    {
        var rates = 0;
        foreach (var measure in Model.Measures.Where(measure => !measure.Flags.Contains("isHidden")))
        {
            if (measure.Expression.Contains("SUM (") || measure.Expression.Contains("COUNTROWS ("))
            {
                Assert.That(measure.Expression, Does.Contain("dim_period[period_key] = LastPeriod"), measure.Name);
            }
            if (measure.Properties["formatString"].EndsWith('%'))
            {
                Assert.That(measure.Expression, Does.StartWith("DIVIDE ( ["), measure.Name);
                rates++;
            }
            Assert.That(measure.Expression, Does.Not.Contain("AVERAGE"), measure.Name);
        }
        Assert.That(rates, Is.GreaterThan(4));
    }

    [Test]
    public void The_report_opens_with_the_model_beside_it()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Json("Thads.pbip", "artifacts", 0, "report", "path"), Is.EqualTo("Thads.Report"));
            Assert.That(
                Json("Thads.Report/definition.pbir", "datasetReference", "byPath", "path"),
                Is.EqualTo("../Thads.SemanticModel")
            );
            Assert.That(Model.Files, Does.ContainKey("powerbi/Thads.SemanticModel/definition.pbism"));
            Assert.That(
                Model.Expressions.Select(one => one.Name),
                Is.EqualTo(["Engine", "Server", "Database", "Warehouse"])
            );
        });
    }

    [TestCase("table a\n  lineageTag: b\n", "two spaces for a tab")]
    [TestCase("table a\n\tlineageTg: b\n", "a misspelt property")]
    [TestCase("table a\n\t\tlineageTag: b\n", "a level left out")]
    [TestCase("table a\n\tmeasure b =\n\t\tSUM ( c )\n", "an expression as deep as the properties")]
    [TestCase("table a\n\tcolumn b\n\t\tformatString: \"x\";\"y\"\n", "quotes that are not doubled")]
    [TestCase("/// a\n\ntable a\n", "a description apart from its object")]
    public void The_reader_refuses(string tmdl, string why) =>
        Assert.That(() => TmdlReader.Read(tmdl), Throws.TypeOf<FormatException>(), why);

    private static string MType(TmdlObject column) =>
        column.Properties["dataType"] switch
        {
            "int64" => "Int64.Type",
            "double" => "type number",
            "string" => "type text",
            "boolean" => "type logical",
            _ => column.Of("annotation").Any(one => one.Name == "UnderlyingDateTimeDataType")
                ? "type date"
                : "type datetime",
        };

    private static string? Json(string file, params object[] path)
    {
        using var document = JsonDocument.Parse(Model.Files[$"powerbi/{file}"]);
        var element = document.RootElement;
        foreach (var step in path)
        {
            element = step is int index ? element[index] : element.GetProperty((string)step);
        }
        return element.GetString();
    }

    [GeneratedRegex(@"(?<table>\w+)\[(?<column>[^\]]+)\]")]
    private static partial Regex ColumnInDax();

    [GeneratedRegex(@"(?<!\w)\[(?<measure>[^\]]+)\]")]
    private static partial Regex MeasureInDax();

    [GeneratedRegex(@"\b(?<table>(dim|fact|kpi)_\w+)(?!\w|\[|\])", RegexOptions.ExplicitCapture)]
    private static partial Regex TableInDax();
}
