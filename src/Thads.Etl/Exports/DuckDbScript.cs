using System.Text;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;

namespace Thads.Etl.Exports;

/// <summary>
/// The script that DuckDB is run with in an exported folder: each file becomes a table of its schema, so that the queries of
/// <c>sql/README.md</c> run as they stand there, and is described.
/// </summary>
internal static class DuckDbScript
{
    public static async Task WriteAsync(
        IReadOnlyList<MartTable> tables,
        ExportFormat format,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync("-- duckdb thads.duckdb -f duckdb.sql, in this folder; may be run again.");
        foreach (var schema in tables.Select(table => table.Schema).Distinct())
        {
            await text.WriteLineAsync($"create schema if not exists {schema};");
        }
        foreach (var table in tables)
        {
            var name = $"{table.Schema}.{table.Name}";
            await text.WriteLineAsync(
                $"create or replace table {name} as from {Reader(format)}('{table.Name}.{format.Name}');"
            );
            await text.WriteLineAsync($"comment on table {name} is {Quoted(table.Title)};");
            foreach (var column in table.Columns)
            {
                var said = DataDictionary.Embedded.Column(table.Name, column.Name)!.Comment;
                await text.WriteLineAsync($"comment on column {name}.{column.Name} is {Quoted(said)};");
            }
        }
        await text.FlushAsync(cancellationToken);
    }

    private static string Reader(ExportFormat format) =>
        format.Name switch
        {
            "xlsx" => "read_xlsx",
            "json" => "read_json_auto",
            "csv" => "read_csv_auto",
            var name => $"read_{name}",
        };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
