using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Exports;

/// <summary>
/// Every mart as a file of its own in one folder, all of one moment, with the dimensions that they relate to, the data dictionary and a
/// script by which DuckDB takes it all in under the names that queries know.
/// </summary>
public sealed class MartFolder(IWarehouseProvider provider)
{
    public const string Dictionary = "data_dictionary.csv";
    public const string DuckDb = "duckdb.sql";

    /// <summary>Writes the files, each replaced only when all of it is there.</summary>
    /// <param name="folder">Where to; made where it is not there. Other files in it are left alone.</param>
    /// <param name="format">How the marts are written.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>The files' names, in the order of writing.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(
        string folder,
        ExportFormat format,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        await using var context = provider.CreateContext();
        await using var snapshot = await provider.BeginSnapshotAsync(context, cancellationToken);
        var tables = MartTable.Dimensions(context).Concat(MartTable.All(context)).ToList();
        var files = new List<string>();
        foreach (var table in tables)
        {
            await AddAsync(
                $"{table.Name}.{format.Name}",
                (output, token) => format.WriteAsync(table, table.Rows(context, MartFilter.Nothing), output, token)
            );
        }
        await AddAsync(Dictionary, (output, token) => WriteDictionaryAsync(tables, output, token));
        await AddAsync(DuckDb, (output, token) => DuckDbScript.WriteAsync(tables, format, output, token));
        return files;

        async Task AddAsync(string name, Func<Stream, CancellationToken, Task> write)
        {
            await NewFile.WriteAsync(Path.Combine(folder, name), write, cancellationToken);
            files.Add(name);
        }
    }

    private static Task WriteDictionaryAsync(
        IEnumerable<MartTable> tables,
        Stream output,
        CancellationToken cancellationToken
    ) =>
        CsvTable.WriteAsync(
            [
                ("table", line => line.Entry.Table),
                ("column", line => line.Entry.Column),
                ("type", line => line.Type),
                ("label_vi", line => line.Entry.LabelVi),
                ("label_en", line => line.Entry.LabelEn),
                ("description", line => line.Entry.Description),
            ],
            Lines(tables).ToAsyncEnumerable(),
            output,
            cancellationToken
        );

    private static IEnumerable<(DictionaryEntry Entry, string Type)> Lines(IEnumerable<MartTable> tables)
    {
        foreach (var table in tables)
        {
            yield return (DataDictionary.Embedded.Table(table.Name)!, "");
            foreach (var column in table.Columns)
            {
                var entry = DataDictionary.Embedded.Column(table.Name, column.Name)!;
                yield return (entry with { Table = table.Name }, TypeOf(column.Type));
            }
        }
    }

    private static string TypeOf(Type type) =>
        type switch
        {
            _ when type == typeof(string) => "text",
            _ when type == typeof(bool) => "boolean",
            _ when type == typeof(double) => "double",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(DateTime) => "timestamp (UTC)",
            _ => "integer",
        };
}
