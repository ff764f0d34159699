using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Providers.SqlServer;

namespace Thads.Warehouse.Tests;

/// <summary>The dictionary against the model: nothing is without a description, and nothing is described that is not there.</summary>
public sealed class DataDictionaryTests
{
    private static readonly DatabaseOptions Nowhere = new() { ConnectionString = "Server=localhost;Database=design" };

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
        var relations = Relations();
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
    public void The_servers_are_told_of_every_table_and_column()
    {
        using var postgreSql = new PostgreSqlProvider(Nowhere).CreateContext();
        using var sqlServer = new SqlServerProvider(Nowhere).CreateContext();
        foreach (var context in new[] { postgreSql, sqlServer })
        {
            var tables = Model(context).GetEntityTypes().Where(entity => entity.GetTableName() is not null).ToList();
            Assert.That(tables, Is.Not.Empty);
            foreach (var table in tables)
            {
                Assert.That(
                    table.GetComment(),
                    Is.EqualTo(DataDictionary.Embedded.Table(table.GetTableName()!)!.Comment)
                );
                Assert.That(
                    table.GetProperties().Where(column => column.GetComment() is null).Select(column => column.Name),
                    Is.Empty,
                    table.Name
                );
            }
        }
        using var sqlite = new SqliteProvider("design-time.db").CreateContext();
        Assert.That(
            Model(sqlite).GetEntityTypes().SelectMany(entity => entity.GetProperties()),
            Has.All.Matches<IProperty>(column => column.GetComment() is null),
            "On SQLite a migration that changed a comment would build the table anew."
        );
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
