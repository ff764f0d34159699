using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.SqlServer;
using Thads.Warehouse.Schema;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Tests;

/// <summary>
/// SQL Server cannot be run everywhere that this suite can: its own parser and model builder read every statement that we would send it, and
/// must have nothing to say, not even a warning.
/// </summary>
public sealed partial class SqlServerScriptTests
{
    private static readonly SqlServerProvider Provider = new(
        new Providers.DatabaseOptions { ConnectionString = "Server=localhost;Database=thads" }
    );

    private static readonly string[] Schemas = ["etl", "dw", "mart"];

    [Test]
    public void The_schema_its_views_and_the_scripts_that_run_are_valid()
    {
        using var model = Tables();
        foreach (var view in ViewScripts.All)
        {
            model.AddObjects(Provider.Dialect(view.Sql));
        }
        foreach (var (name, script) in Scripts())
        {
            // As the body of a procedure, every table and column that it names is resolved.
            model.AddObjects($"create procedure etl.[{name}] {Parameters(script)} as begin {script} end");
        }
        Assert.That(Messages(model), Is.Empty);
        Assert.That(
            model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Count(),
            Is.GreaterThan(40),
            "tables were not read"
        );
        Assert.That(
            model.GetObjects(DacQueryScopes.UserDefined, View.TypeClass).Count(),
            Is.EqualTo(ViewScripts.All.Count)
        );
    }

    /// <summary>The client gives a column as its own type and no other: a decimal is no long, however few digits it has.</summary>
    [Test]
    public void Each_column_of_a_view_has_the_type_that_the_model_reads_it_as()
    {
        using var model = Tables();
        var types = new SqlServerViewTypes(model);
        var columnsOf = ViewScripts.All.ToDictionary(
            view => view.ObjectName,
            view => types.Add(Provider.Dialect(view.Sql)).ToDictionary(column => column.Column, column => column.Type)
        );
        using var context = Provider.CreateContext();
        var compared = 0;
        foreach (var entity in context.Model.GetEntityTypes().Where(entity => entity.GetViewName() is not null))
        {
            var columns = columnsOf[$"{entity.GetViewSchema()}.{entity.GetViewName()}"];
            foreach (var property in entity.GetProperties())
            {
                var mapping = property.GetTypeMapping();
                var read = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
                read = Nullable.GetUnderlyingType(read) ?? read;
                var column = $"{entity.GetViewName()}.{property.GetColumnName()}";
                Assert.That(columns, Contains.Key(property.GetColumnName()), column);
                Assert.That(ClientTypeOf(columns[property.GetColumnName()]), Is.EqualTo(read), column);
                compared++;
            }
        }
        Assert.That(compared, Is.GreaterThan(200));
    }

    [TestCase("decimal(19, 0)", "decimal")]
    [TestCase("bigint", "bigint")]
    public void The_type_of_a_views_column_follows_from_its_expression(string cast, string type)
    {
        using var model = Tables();
        Assert.That(
            new SqlServerViewTypes(model).Add(
                $"""
                create view mart.v as
                with a as (select cast(accepted_total as {cast}) as value, office_key from dw.fact_case_result)
                select sum(case when a.office_key > 1 then value else 0 end) as total, count(*) as number,
                    cast(a.office_key as double precision) / 2 as half, o.office_code
                from a inner join dw.dim_office as o on o.office_key = a.office_key group by a.office_key, o.office_code
                """
            ),
            Is.EqualTo(new[] { ("total", type), ("number", "int"), ("half", "float"), ("office_code", "nvarchar") })
        );
    }

    private static Type ClientTypeOf(string type) =>
        type switch
        {
            "bigint" => typeof(long),
            "int" => typeof(int),
            "float" => typeof(double),
            "decimal" => typeof(decimal),
            "bit" => typeof(bool),
            "nvarchar" or "varchar" => typeof(string),
            "date" => typeof(DateOnly),
            "datetime2" => typeof(DateTime),
            _ => throw new InvalidOperationException($"Nothing is known of the type {type}."),
        };

    [TestCase("create view mart.bad as select no_such_column from mart.kpi_office_year")]
    [TestCase("create view mart.bad as select stat_year from mart.no_such_table")]
    [TestCase("create procedure etl.bad as begin update mart.kpi_office_year set no_such_column = 1 end")]
    [TestCase("create procedure etl.bad as begin delete from mart.no_such_table end")]
    public void What_does_not_fit_the_schema_is_reported(string sql)
    {
        using var model = Tables();
        model.AddObjects(sql);
        Assert.That(Messages(model), Is.Not.Empty);
    }

    [Test]
    public void Row_level_security_fits_every_fact_and_mart_of_offices()
    {
        using var model = Tables();
        var functions = SqlServerStatementTests
            .ExecutedTexts(AdministrationScript.Read(DatabaseEngine.SqlServer, "row-level-security-on"))
            .Where(text => text.StartsWith("create function", StringComparison.Ordinal))
            .ToList();
        Assert.That(functions, Has.Count.EqualTo(2));
        foreach (var function in functions)
        {
            model.AddObjects(function.TrimEnd(';'));
        }
        using var context = Provider.CreateContext();
        // The script finds the tables in the catalogue; here they come from the model.
        var predicates = WarehouseTables
            .Facts.Concat(WarehouseTables.Marts)
            .Select(type => context.Model.FindEntityType(type)!)
            .Select(table =>
                (
                    Name: $"{table.GetSchema()}.{table.GetTableName()}",
                    Columns: table.GetProperties().Select(column => column.GetColumnName()).ToList()
                )
            )
            .Where(table => table.Columns.Exists(column => column is "office_code" or "office_key"))
            .Select(table =>
                "add filter predicate "
                + (
                    table.Columns.Contains("office_code")
                        ? "etl.office_is_visible(office_code)"
                        : "etl.office_key_is_visible(office_key)"
                )
                + $" on {table.Name}"
            )
            .ToList();
        Assert.That(predicates, Has.Count.GreaterThanOrEqualTo(WarehouseTables.Facts.Count + 5));
        model.AddObjects($"create security policy etl.own_offices {string.Join(", ", predicates)} with (state = on)");
        Assert.That(Messages(model), Is.Empty);
        Assert.That(
            model.GetObjects(DacQueryScopes.UserDefined, SecurityPredicate.TypeClass).Count(),
            Is.EqualTo(predicates.Count)
        );
    }

    [Test]
    public void The_scripts_keep_to_the_part_of_the_language_that_was_agreed()
    {
        var everything = string.Join(
            '\n',
            Scripts()
                .Select(script => script.Sql)
                .Concat(ViewScripts.All.Select(view => Provider.Dialect(view.Sql)))
                .Append(MigrationScript())
        );
        Assert.That(Forbidden().Matches(everything).Select(match => match.Value), Is.Empty);
    }

    /// <summary>Every table, as the migrations make them; what only a running server can do is left out.</summary>
    private static TSqlModel Tables()
    {
        var model = new TSqlModel(SqlServerVersion.Sql150, new TSqlModelOptions());
        foreach (var schema in Schemas)
        {
            model.AddObjects($"create schema [{schema}]");
        }
        var statements = Separator().Split(MigrationScript()).SelectMany(Statements).ToList();
        var added = statements
            .Select(statement => AddedColumn().Match(statement))
            .Where(match => match.Success)
            .ToList();
        foreach (var statement in statements.Where(statement => !AddedColumn().IsMatch(statement)))
        {
            model.AddObjects(added.Aggregate(statement, WithColumn));
        }
        return model;
    }

    /// <summary>The model takes a column that a later migration adds only as one that the table was made with.</summary>
    private static string WithColumn(string statement, Match added)
    {
        var head = $"CREATE TABLE {added.Groups["table"].Value} (";
        return statement.StartsWith(head, StringComparison.Ordinal)
            ? $"{head}{added.Groups["column"].Value},{statement[head.Length..]}"
            : statement;
    }

    /// <summary>The declarations of a batch: EF puts variables and calls of system procedures around them.</summary>
    private static IEnumerable<string> Statements(string batch) =>
        Statement().Matches(batch).Select(match => match.Value.TrimEnd().TrimEnd(';'));

    private static string MigrationScript()
    {
        using var context = Provider.CreateContext();
        return context.GetService<IMigrator>().GenerateScript();
    }

    private static IEnumerable<(string Name, string Sql)> Scripts()
    {
        var assembly = typeof(SqlServerProvider).Assembly;
        foreach (
            var resource in assembly
                .GetManifestResourceNames()
                .Where(name =>
                    name.StartsWith("sql/marts/", StringComparison.Ordinal)
                    || name.StartsWith("sql/dimensions/", StringComparison.Ordinal)
                )
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (Path.GetFileNameWithoutExtension(resource), Provider.Dialect(reader.ReadToEnd()));
        }
    }

    private static string Parameters(string script) =>
        string.Join(
            ", ",
            Parameter()
                .Matches(script)
                .Select(match => match.Value)
                .Distinct()
                .Select(name =>
                    name
                    + (
                        name.EndsWith("_office", StringComparison.Ordinal) ? " nvarchar(400)"
                        : name == "@refreshed_at" ? " datetime2"
                        : " int"
                    )
                )
        );

    private static IEnumerable<string> Messages(TSqlModel model) =>
        model.Validate().Select(message => $"{message.MessageType}: {message.Message}");

    [GeneratedRegex(@"@[a-z_]+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^GO\r?$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(CREATE TABLE .*?\n\);|CREATE (UNIQUE )?INDEX .*?;|ALTER TABLE .*?;)",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Statement();

    [GeneratedRegex(@"^ALTER TABLE (?<table>\S+) ADD (?<column>\[.*)$", RegexOptions.Singleline)]
    private static partial Regex AddedColumn();

    [GeneratedRegex(
        @"\bMERGE\b|CREATE\s+OR\s+ALTER|ALTER\s+VIEW|ALTER\s+DATABASE|##|ALTER\s+COLUMN[^;]*NOT\s+NULL",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Forbidden();
}
