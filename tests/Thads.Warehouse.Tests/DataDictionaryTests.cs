using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Testing;
using Thads.Warehouse.Documentation;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Providers.SqlServer;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Schema;
using Thads.Warehouse.Views;

namespace Thads.Warehouse.Tests;

/// <summary>The dictionary against the model: nothing is without a description, and nothing is described that is not there.</summary>
public sealed class DataDictionaryTests
{
    private static readonly DatabaseOptions Nowhere = new() { ConnectionString = "Server=localhost;Database=design" };

    private static readonly string[] MayBeAdded = ["_in_month", "_needed_", "_rank", "total_"];

    [Test]
    public void Every_table_and_column_of_the_model_has_an_entry()
    {
        var missing = Relations()
            .SelectMany(table =>
                table
                    .Columns.Where(column => DataDictionary.Embedded.Column(table.Name, column) is null)
                    .Select(column => $"{table.Name}.{column}")
                    .Concat(DataDictionary.Embedded.Table(table.Name) is null ? [table.Name] : [])
            );
        Assert.That(missing, Is.Empty, "Add them to src/Thads.Warehouse/Model/dictionary.csv.");
    }

    [Test]
    public void Every_entry_is_about_something_in_the_model()
    {
        var relations = Relations()
            .Concat(
                ViewScripts.All.Select(view => (view.Name, Columns: view.Comments.Select(c => c.Column ?? "").ToList()))
            )
            .ToList();
        var stray = DataDictionary
            .Embedded.Entries.Where(entry =>
                !relations.Any(table =>
                    (entry.Table.Length == 0 || entry.Table == table.Name)
                    && (entry.Column.Length == 0 || table.Columns.Contains(entry.Column))
                )
            )
            .Select(Name);
        Assert.That(stray, Is.Empty);
    }

    [Test]
    public void An_entry_of_the_table_comes_before_that_of_every_column_of_the_name()
    {
        var dictionary = new DataDictionary([
            new DictionaryEntry("", "terminated", "Đình chỉ", "Terminated", "."),
            new DictionaryEntry("fact_money_result", "terminated", "Đình chỉ, giảm", "Terminated or reduced", "."),
        ]);
        Assert.Multiple(() =>
        {
            Assert.That(dictionary.Column("fact_money_result", "terminated")!.LabelVi, Is.EqualTo("Đình chỉ, giảm"));
            Assert.That(dictionary.Column("fact_case_result", "terminated")!.LabelVi, Is.EqualTo("Đình chỉ"));
            Assert.That(dictionary.Column("fact_case_result", "completed"), Is.Null);
            Assert.That(dictionary.Table("fact_money_result"), Is.Null);
        });
    }

    /// <summary>What a month alone has, rates, what is still needed and numbers of offices may be added up, or cannot be by anyone.</summary>
    [Test]
    public void Every_figure_of_a_period_says_that_it_is_never_added_up_over_periods()
    {
        var figures = StarSchema
            .Read(DataDictionary.Embedded)
            .Of(TableKind.Fact, TableKind.Mart, TableKind.View)
            .Where(table =>
                table.Column("period_key") is not null
                || table.Column("months") is not null && !table.Name.Contains("_year", StringComparison.Ordinal)
            )
            .SelectMany(table => table.Columns.Select(column => (Table: table.Name, Column: column)))
            .Where(figure => figure.Column.Unit is ColumnUnit.Cases or ColumnUnit.Vnd)
            .Where(figure => !MayBeAdded.Any(part => figure.Column.Name.Contains(part, StringComparison.Ordinal)))
            .ToList();
        Assert.That(figures, Has.Count.GreaterThan(150));
        Assert.That(
            figures
                .Where(figure =>
                    !figure.Column.Entry.Comment.Contains("không cộng qua các kỳ", StringComparison.Ordinal)
                )
                .Select(figure => $"{figure.Table}.{figure.Column.Name}"),
            Is.Empty
        );
    }

    [Test]
    public void A_years_flow_may_be_added_to_another_years_and_a_stock_may_not()
    {
        Assert.That(
            (
                DataDictionary.Embedded.Column("kpi_office_year", "cases_completed")!.OverPeriods,
                DataDictionary.Embedded.Column("kpi_office_period", "cases_completed")!.OverPeriods,
                DataDictionary.Embedded.Column("kpi_office_year", "cases_backlog")!.OverPeriods
            ),
            Is.EqualTo((OverPeriods.Unsaid, OverPeriods.Cumulative, OverPeriods.Stock))
        );
    }

    [Test]
    public void Entries_are_filled_in_and_written_in_composed_Unicode()
    {
        foreach (var entry in DataDictionary.Embedded.Entries)
        {
            var texts = new[] { entry.LabelVi, entry.LabelEn, entry.DescriptionEn };
            Assert.That(texts, Has.All.Not.Empty, Name(entry));
            Assert.That(texts.All(text => text.IsNormalized() && text == text.Trim()), Is.True, Name(entry));
            Assert.That(entry.DescriptionEn, Does.EndWith("."), Name(entry));
            if (entry.Column.Length == 0)
            {
                Assert.That(entry.DescriptionEn, Does.StartWith("One row"), $"{entry.Table} states no grain");
            }
        }
    }

    [Test]
    public void The_servers_are_told_of_every_table_and_column_in_a_script_that_may_be_run_again()
    {
        foreach (
            var provider in new IWarehouseProvider[] { new PostgreSqlProvider(Nowhere), new SqlServerProvider(Nowhere) }
        )
        {
            using var context = provider.CreateContext();
            var statements = SchemaObjects.Script(provider, context).ToList();
            foreach (var table in Model(context).GetEntityTypes().Where(entity => entity.GetTableName() is not null))
            {
                var name = table.GetTableName()!;
                var comments = table
                    .GetProperties()
                    .Select(column =>
                        provider.CommentOnTable(table.GetSchema()!, name, Comment(name, column.GetColumnName()))
                    )
                    .Prepend(provider.CommentOnTable(table.GetSchema()!, name, Comment(name, null)));
                Assert.That(statements, Has.One.EqualTo(string.Join(";\n", comments)), name);
            }
        }
        using var sqlite = new SqliteProvider("design-time.db").CreateContext();
        Assert.That(
            SchemaObjects.Script(new SqliteProvider("design-time.db"), sqlite),
            Has.None.Contains(DataDictionary.Embedded.Table("fact_award")!.Comment),
            "SQLite keeps no descriptions."
        );

        static ObjectComment Comment(string table, string? column) =>
            new(
                column,
                column is null
                    ? DataDictionary.Embedded.Table(table)!.Comment
                    : DataDictionary.Embedded.Column(table, column)!.Comment
            );
    }

    [Test]
    public void Descriptions_are_no_part_of_the_model_so_that_a_word_changes_no_table([Values] DatabaseEngine engine)
    {
        using var context = engine switch
        {
            DatabaseEngine.PostgreSql => new PostgreSqlProvider(Nowhere).CreateContext(),
            DatabaseEngine.SqlServer => new SqlServerProvider(Nowhere).CreateContext(),
            _ => new SqliteProvider("design-time.db").CreateContext(),
        };
        var entities = Model(context).GetEntityTypes().ToList();
        Assert.That(entities, Has.All.Matches<IEntityType>(entity => entity.GetComment() is null));
        Assert.That(
            entities.SelectMany(entity => entity.GetProperties()),
            Has.All.Matches<IProperty>(column => column.GetComment() is null)
        );
    }

    [Test]
    public async Task A_description_that_has_changed_is_told_anew()
    {
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql);
        var provider = database.Provider();
        await using var context = provider.CreateContext();
        await context.Database.ExecuteSqlRawAsync(
            "comment on table dw.fact_award is 'of an older build'; update etl.schema_object set content_hash = '' where object_name = 'dictionary'"
        );
        Assert.That(await SchemaObjects.AreCurrentAsync(provider, context, default), Is.False);
        await new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);
        Assert.That(await SchemaObjects.AreCurrentAsync(provider, context, default), Is.True);
        Assert.That(
            await context
                .Database.SqlQueryRaw<string>("select obj_description('dw.fact_award'::regclass) as \"Value\"")
                .SingleAsync(),
            Is.EqualTo(DataDictionary.Embedded.Table("fact_award")!.Comment)
        );
    }

    [Test]
    public async Task A_server_describes_every_table_every_view_and_every_column()
    {
        if (PostgreSqlServer.Missing is { } reason)
        {
            Assert.Ignore(reason);
        }
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql);
        await using var context = database.Provider().CreateContext();
        var undescribed = await context
            .Database.SqlQueryRaw<string>(
                """
                select concat(relation.relnamespace::regnamespace, '.', relation.relname, '.', col.attname) as "Value"
                from pg_class as relation
                left join pg_attribute as col on col.attrelid = relation.oid and col.attnum > 0 and not col.attisdropped
                where relation.relkind in ('r', 'v')
                    and relation.relnamespace in ('dw'::regnamespace, 'mart'::regnamespace, 'etl'::regnamespace)
                    and relation.relname <> 'ef_migrations_history'
                    and (
                        obj_description(relation.oid, 'pg_class') is null
                        or col_description(relation.oid, col.attnum) is null
                    )
                """
            )
            .ToListAsync();
        Assert.That(undescribed, Is.Empty);
        var described = await context
            .Database.SqlQueryRaw<string>(
                """
                select description as "Value" from pg_description
                where objoid = 'dw.dim_accepted_date'::regclass and objsubid in (0, 3) order by objsubid
                """
            )
            .ToListAsync();
        Assert.That(
            described,
            Is.EqualTo(
                new[]
                {
                    DataDictionary.Embedded.Table("dim_accepted_date")!.Comment,
                    DataDictionary.Embedded.Column("dim_date", "year")!.Comment,
                }
            )
        );
    }

    [Test]
    public void SQL_Server_describes_every_view_and_every_column_of_it()
    {
        var provider = new SqlServerProvider(Nowhere);
        foreach (var view in ViewScripts.All)
        {
            var statements = SchemaObjects.Describe(provider, view)!.Split(";\n");
            Assert.That(statements, Has.Length.EqualTo(view.Comments.Count).And.Length.GreaterThan(1), view.Name);
            Assert.That(statements, Has.All.StartsWith("exec sys.sp_addextendedproperty N'MS_Description', N'"));
            Assert.That(statements[0], Does.EndWith($"N'VIEW', N'{view.Name}'"));
            Assert.That(statements.Skip(1), Has.All.Contains($"N'VIEW', N'{view.Name}', N'COLUMN', N'"));
        }
    }

    private static string Name(DictionaryEntry entry) =>
        entry.Column.Length == 0 ? entry.Table : $"{entry.Table}.{entry.Column}";

    private static IModel Model(WarehouseContext context) => context.GetService<IDesignTimeModel>().Model;

    /// <summary>Tables and views, with the names of their columns.</summary>
    private static List<(string Name, List<string> Columns)> Relations()
    {
        using var context = new PostgreSqlProvider(Nowhere).CreateContext();
        return
        [
            .. Model(context)
                .GetEntityTypes()
                .Select(entity =>
                    (
                        entity.GetTableName() ?? entity.GetViewName()!,
                        entity.GetProperties().Select(property => property.GetColumnName()).ToList()
                    )
                ),
        ];
    }
}
