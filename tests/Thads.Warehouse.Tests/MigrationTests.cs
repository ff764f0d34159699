using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Warehouse.Tests;

/// <summary>A database of every version of the schema comes to the newest one with all that is in it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MigrationTests(DatabaseEngine engine)
{
    /// <summary>Rows to be locked, which hold nothing, and what a start works out: the structure by succession, the views there are.</summary>
    private static readonly string[] MadeAnew = ["load_lock", "bridge_office_structure", "schema_object"];

    [Test]
    public async Task Every_row_of_every_table_is_kept()
    {
        await using var empty = await TestDatabase.CreateAsync(engine, isInitialised: false);
        await using var context = empty.Provider().CreateContext();
        // With the newest too: a start on it keeps what is there as well.
        foreach (var migration in context.Database.GetMigrations())
        {
            await using var database = await TestDatabase.CreateAsync(engine, isInitialised: false);
            await KeepsAsync(database.Provider(), migration);
        }
    }

    [Test]
    public async Task The_first_migration_needs_no_copy_of_the_model()
    {
        await using var database = await TestDatabase.CreateAsync(engine, isInitialised: false);
        await using var context = database.Provider().CreateContext();
        var migrations = context.GetService<IMigrationsAssembly>();
        var first = migrations.CreateMigration(migrations.Migrations.First().Value, context.Database.ProviderName!);
        var generator = context.GetService<IMigrationsSqlGenerator>();
        var withModel = Sql(context.GetService<IDesignTimeModel>().Model);
        Assert.That(withModel, Has.Count.GreaterThan(WarehouseTables.All.Count));
        Assert.That(Sql(null), Is.EqualTo(withModel));
        Assert.That(
            first.UpOperations,
            Has.All.InstanceOf<CreateTableOperation>()
                .Or.InstanceOf<CreateIndexOperation>()
                .Or.InstanceOf<EnsureSchemaOperation>(),
            "Only what makes new things can do without."
        );

        List<string> Sql(IModel? model) =>
            [.. generator.Generate(first.UpOperations, model).Select(command => command.CommandText)];
    }

    private async Task KeepsAsync(IWarehouseProvider provider, string migration)
    {
        Dictionary<Table, Dictionary<string, object?>> before;
        await using (var context = provider.CreateContext())
        {
            await context.GetService<IMigrator>().MigrateAsync(migration);
            await context.Database.OpenConnectionAsync();
            before = await FillAsync(context.Database.GetDbConnection());
        }
        Assert.That(before, Has.Count.GreaterThan(15), migration);

        await new WarehouseInitializer(provider, new Linq2DbBulkWriter()).InitializeAsync(default);

        await using var migrated = provider.CreateContext();
        Assert.That(await migrated.Database.GetPendingMigrationsAsync(), Is.Empty, migration);
        var connection = migrated.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var (table, row) in before.Where(table => !MadeAnew.Contains(table.Key.Name)))
        {
            var condition = string.Join(
                " and ",
                (await ColumnsAsync(connection, table))
                    .Where(column => column.IsKey)
                    .Select(column => $"\"{column.Name}\" = {Value(column)}")
            );
            var rows = await QueryAsync(connection, $"select * from {table.Sql} where {condition}");
            Assert.That(rows, Has.Count.EqualTo(1), $"{migration}: {table.Sql}");
            foreach (var (column, value) in row)
            {
                Assert.That(rows[0][column], Is.EqualTo(value), $"{migration}: {table.Sql}.{column}");
            }
        }
        await AssertReferencesHoldAsync(connection);
    }

    /// <summary>Puts one row into every table; the same value in every key, so that each points at the others.</summary>
    private async Task<Dictionary<Table, Dictionary<string, object?>>> FillAsync(DbConnection connection)
    {
        var tables = await TablesAsync(connection);
        await CheckReferencesAsync(connection, tables, isChecked: false);
        var filled = new Dictionary<Table, Dictionary<string, object?>>();
        foreach (var table in tables)
        {
            var columns = await ColumnsAsync(connection, table);
            await ExecuteAsync(
                connection,
                $"insert into {table.Sql} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) values ({string.Join(", ", columns.Select(Value))})"
            );
            filled[table] = (await QueryAsync(connection, $"select * from {table.Sql}")).Single();
        }
        await CheckReferencesAsync(connection, tables, isChecked: true);
        await AssertReferencesHoldAsync(connection);
        return filled;
    }

    private async Task CheckReferencesAsync(DbConnection connection, List<Table> tables, bool isChecked)
    {
        string[] statements = engine switch
        {
            DatabaseEngine.Sqlite => [$"pragma foreign_keys = {(isChecked ? "on" : "off")}"],
            DatabaseEngine.PostgreSql => [$"set session_replication_role = {(isChecked ? "origin" : "replica")}"],
            _ =>
            [
                .. tables.Select(table =>
                    $"alter table {table.Sql} {(isChecked ? "with check check" : "nocheck")} constraint all"
                ),
            ],
        };
        foreach (var statement in statements)
        {
            await ExecuteAsync(connection, statement);
        }
    }

    /// <summary>The embedded engine can be asked; the servers checked the rows when they were altered or the constraints put on.</summary>
    private async Task AssertReferencesHoldAsync(DbConnection connection)
    {
        if (engine == DatabaseEngine.Sqlite)
        {
            Assert.That(await QueryAsync(connection, "pragma foreign_key_check"), Is.Empty);
        }
    }

    private sealed record Table(string Schema, string Name)
    {
        public string Sql => Schema.Length == 0 ? $"\"{Name}\"" : $"\"{Schema}\".\"{Name}\"";
    }

    private sealed record Column(string Name, string Type, bool IsKey);

    private string Value(Column column) =>
        column.Type switch
        {
            // A start works out again what is a holiday and what a working day; what is a weekend stays one.
            "integer" when column.Name is "is_holiday" or "is_working_day" => "0",
            "boolean" => column.Name is "is_holiday" or "is_working_day" ? "false" : "true",
            "bit" => column.Name is "is_holiday" or "is_working_day" ? "0" : "1",
            "smallint" or "tinyint" => "99",
            "integer" or "int" or "bigint" => "999999",
            "real" or "double precision" or "float" or "numeric" or "decimal" => "1.5",
            "blob" => "x'00ff'",
            "bytea" => "'\\x00ff'",
            "varbinary" => "0x00ff",
            _ when column.Name.EndsWith("_at", StringComparison.Ordinal)
                    || column.Type.StartsWith("timestamp", StringComparison.Ordinal)
                    || column.Type.StartsWith("datetime", StringComparison.Ordinal) => "'2026-01-02 03:04:05.678'",
            _ when column.Type == "date" || column.Name.EndsWith("_date", StringComparison.Ordinal) => "'2099-01-02'",
            _ when column.Name is "date" or "last_day" or "valid_from" or "valid_to" => "'2099-01-02'",
            _ when column.Name == "status" => "'Held'",
            // No office succeeds itself.
            _ when column.Name == "successor_office_code" => Text("Ưỡng hai"),
            _ => Text("Ưỡng"),
        };

    private string Text(string value) => engine == DatabaseEngine.SqlServer ? $"N'{value}'" : $"'{value}'";

    private async Task<List<Table>> TablesAsync(DbConnection connection) =>
        (
            await QueryAsync(
                connection,
                engine == DatabaseEngine.Sqlite
                    ? "select '' as table_schema, name as table_name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%'"
                    : "select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('dw', 'mart', 'etl') and table_name <> 'ef_migrations_history'"
            )
        ).ConvertAll(row => new Table((string)row["table_schema"]!, (string)row["table_name"]!));

    private async Task<List<Column>> ColumnsAsync(DbConnection connection, Table table) =>
        (
            await QueryAsync(
                connection,
                engine == DatabaseEngine.Sqlite
                    ? $"select name, lower(type) as type, pk > 0 as is_key from pragma_table_info('{table.Name}')"
                    : $"""
                    select
                        item.column_name as name,
                        item.data_type as type,
                        case
                            when exists (
                                select 1
                                from information_schema.table_constraints as pk
                                inner join information_schema.key_column_usage as part
                                    on part.constraint_schema = pk.constraint_schema and part.constraint_name = pk.constraint_name
                                where pk.constraint_type = 'PRIMARY KEY'
                                    and part.table_schema = item.table_schema
                                    and part.table_name = item.table_name
                                    and part.column_name = item.column_name
                            ) then 1 else 0
                        end as is_key
                    from information_schema.columns as item
                    where item.table_schema = '{table.Schema}' and item.table_name = '{table.Name}'
                    order by item.ordinal_position
                    """
            )
        ).ConvertAll(row => new Column(
            (string)row["name"]!,
            (string)row["type"]!,
            Convert.ToInt32(row["is_key"], System.Globalization.CultureInfo.InvariantCulture) > 0
        ));

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
