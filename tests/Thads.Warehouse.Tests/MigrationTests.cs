using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Tests;

/// <summary>A database of every earlier version of the schema comes to the newest one with all that is in it.</summary>
public sealed class MigrationTests
{
    /// <summary>Columns that have another name now; what they held must stand there.</summary>
    private static readonly Dictionary<string, string> Renamed = new() { ["postponed48c"] = "postponed_48c" };

    /// <summary>Rows to be locked, which hold nothing, and what a start works out: the structure by succession, the views there are.</summary>
    private static readonly string[] MadeAnew = ["load_lock", "bridge_office_structure", "schema_object"];

    private DirectoryInfo folder = null!;
    private SqliteProvider provider = null!;

    private static IEnumerable<string> EarlierMigrations()
    {
        using var context = new SqliteProvider("never-opened.db").CreateContext();
        return [.. context.Database.GetMigrations().SkipLast(1)];
    }

    [SetUp]
    public void Start()
    {
        folder = Directory.CreateTempSubdirectory("thads-migration-");
        provider = new SqliteProvider(Path.Combine(folder.FullName, "thads.db"), isScratch: true);
    }

    [TearDown]
    public void Stop() => folder.Delete(recursive: true);

    [TestCaseSource(nameof(EarlierMigrations))]
    public async Task Every_row_of_every_table_is_kept(string migration)
    {
        Dictionary<string, Dictionary<string, object?>> before;
        await using (var context = provider.CreateContext())
        {
            await context.GetService<IMigrator>().MigrateAsync(migration);
            before = await FillAsync(context.Database.GetDbConnection());
        }
        Assert.That(before, Has.Count.GreaterThan(15));

        await new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);

        await using var migrated = provider.CreateContext();
        Assert.That(await migrated.Database.GetPendingMigrationsAsync(), Is.Empty);
        var connection = migrated.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var (table, row) in before.Where(table => !MadeAnew.Contains(table.Key)))
        {
            var condition = string.Join(
                " and ",
                (await ColumnsAsync(connection, table))
                    .Where(column => column.IsKey)
                    .Select(column => $"{column.Name} = {Value(column)}")
            );
            var rows = await QueryAsync(connection, $"select * from {table} where {condition}");
            Assert.That(rows, Has.Count.EqualTo(1), table);
            foreach (var (column, value) in row)
            {
                Assert.That(rows[0][Renamed.GetValueOrDefault(column, column)], Is.EqualTo(value), $"{table}.{column}");
            }
        }
        Assert.That(await QueryAsync(connection, "pragma foreign_key_check"), Is.Empty);
    }

    /// <summary>Puts one row into every table; the same value in every key, so that each points at the others.</summary>
    private static async Task<Dictionary<string, Dictionary<string, object?>>> FillAsync(DbConnection connection)
    {
        await connection.OpenAsync();
        await ExecuteAsync(connection, "pragma foreign_keys = off");
        var tables = await QueryAsync(
            connection,
            "select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%'"
        );
        var filled = new Dictionary<string, Dictionary<string, object?>>();
        foreach (var table in tables.Select(row => (string)row["name"]!))
        {
            var columns = await ColumnsAsync(connection, table);
            await ExecuteAsync(
                connection,
                $"insert into {table} ({string.Join(", ", columns.Select(column => column.Name))}) values ({string.Join(", ", columns.Select(Value))})"
            );
            filled[table] = (await QueryAsync(connection, $"select * from {table}")).Single();
        }
        await ExecuteAsync(connection, "pragma foreign_keys = on");
        Assert.That(await QueryAsync(connection, "pragma foreign_key_check"), Is.Empty);
        return filled;
    }

    private sealed record Column(string Name, string Type, bool IsKey);

    private static string Value(Column column) =>
        column.Type switch
        {
            // A start works out again what is a holiday and what a working day; what is a weekend stays one.
            "INTEGER" when column.Name is "is_holiday" or "is_working_day" => "0",
            "INTEGER" => "999999",
            "REAL" => "1.5",
            "BLOB" => "x'00ff'",
            _ when column.Name.EndsWith("_at", StringComparison.Ordinal) => "'2026-01-02 03:04:05.678'",
            _ when column.Name.EndsWith("_date", StringComparison.Ordinal) => "'2099-01-02'",
            _ when column.Name is "date" or "last_day" or "valid_from" or "valid_to" => "'2099-01-02'",
            _ when column.Name == "status" => "'Held'",
            // No office succeeds itself.
            _ when column.Name == "successor_office_code" => "'Ưỡng hai'",
            _ => "'Ưỡng'",
        };

    private static async Task<List<Column>> ColumnsAsync(DbConnection connection, string table) =>
        (await QueryAsync(connection, $"select name, type, pk from pragma_table_info('{table}')")).ConvertAll(
            row => new Column((string)row["name"]!, (string)row["type"]!, (long)row["pk"]! > 0)
        );

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names that come from the schema itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<Dictionary<string, object?>>> QueryAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names that come from the schema itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync())
        {
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i))
            );
        }
        return rows;
    }
}
