using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using ExcelDataReader;
using Parquet;
using Parquet.Schema;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Tests.Support;

/// <summary>Reads exports back by other programs than wrote them: the columns' names, and the values in the types of the mart.</summary>
internal static class ExportReader
{
    public static async Task<(IReadOnlyList<string> Names, IReadOnlyList<object?[]> Rows)> ReadAsync(
        string format,
        byte[] bytes,
        MartTable mart
    ) =>
        format switch
        {
            "csv" => ReadCsv(bytes, mart),
            "json" => ReadJson(bytes, mart),
            "parquet" => await ReadParquetAsync(bytes, mart),
            "xlsx" => ReadXlsx(bytes, mart),
            _ => throw new ArgumentException(format),
        };

    private static (IReadOnlyList<string>, IReadOnlyList<object?[]>) ReadCsv(byte[] bytes, MartTable mart)
    {
        using var text = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<object?[]>();
        while (csv.Read())
        {
            rows.Add([.. mart.Columns.Select((column, index) => Typed(column, csv.GetField(index)!))]);
        }
        return (csv.HeaderRecord!, rows);
    }

    private static object? Typed(MartColumn column, string text) =>
        column.Type == typeof(string) ? (text.StartsWith('\'') ? text[1..] : text)
        : text.Length == 0 ? null
        : column.Type == typeof(DateTime)
            ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : column.Type == typeof(DateOnly) ? DateOnly.Parse(text, CultureInfo.InvariantCulture)
        : Convert.ChangeType(text, column.Type, CultureInfo.InvariantCulture);

    private static (IReadOnlyList<string>, IReadOnlyList<object?[]>) ReadJson(byte[] bytes, MartTable mart)
    {
        using var json = JsonDocument.Parse(bytes);
        var rows = json.RootElement.EnumerateArray().ToList();
        return (
            [.. rows[0].EnumerateObject().Select(property => property.Name)],
            [
                .. rows.Select(row =>
                    mart.Columns.Select(column => row.GetProperty(column.Name).Deserialize(ClrType(column))).ToArray()
                ),
            ]
        );
    }

    private static Type ClrType(MartColumn column) =>
        column.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(column.Type) : column.Type;

    private static async Task<(IReadOnlyList<string>, IReadOnlyList<object?[]>)> ReadParquetAsync(
        byte[] bytes,
        MartTable mart
    )
    {
        await using var reader = await ParquetReader.CreateAsync(
            new MemoryStream(bytes),
            new ParquetOptions { UseDateOnlyTypeForDates = true }
        );
        var rows = new List<object?[]>();
        foreach (var group in reader.RowGroups)
        {
            var first = rows.Count;
            rows.AddRange(Enumerable.Range(0, (int)group.RowCount).Select(_ => new object?[mart.Columns.Count]));
            for (var column = 0; column < mart.Columns.Count; column++)
            {
                var values = await ColumnAsync(group, reader.Schema.DataFields[column]);
                for (var row = 0; row < values.Count; row++)
                {
                    rows[first + row][column] = values[row];
                }
            }
        }
        return ([.. reader.Schema.DataFields.Select(field => field.Name)], rows);
    }

    private static async Task<IReadOnlyList<object?>> ColumnAsync(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[group.RowCount];
            await group.ReadAsync(field, texts.AsMemory()!);
            return texts;
        }
        return field.ClrType switch
        {
            var type when type == typeof(int) => await ValuesAsync<int>(group, field),
            var type when type == typeof(long) => await ValuesAsync<long>(group, field),
            var type when type == typeof(double) => await ValuesAsync<double>(group, field),
            var type when type == typeof(decimal) => await ValuesAsync<decimal>(group, field),
            var type when type == typeof(bool) => await ValuesAsync<bool>(group, field),
            var type when type == typeof(DateOnly) => await ValuesAsync<DateOnly>(group, field),
            _ => await ValuesAsync<DateTime>(group, field),
        };
    }

    private static async Task<IReadOnlyList<object?>> ValuesAsync<TValue>(ParquetRowGroupReader group, DataField field)
        where TValue : struct
    {
        if (!field.IsNullable)
        {
            var all = new TValue[group.RowCount];
            await group.ReadAsync<TValue>(field, all.AsMemory());
            return [.. all.Select(value => (object?)value)];
        }
        var values = new TValue?[group.RowCount];
        await group.ReadAsync(field, values.AsMemory());
        return [.. values.Select(value => (object?)value)];
    }

    private static (IReadOnlyList<string>, IReadOnlyList<object?[]>) ReadXlsx(byte[] bytes, MartTable mart)
    {
        using var excel = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var rows = new List<object?[]>();
        string[] names;
        do
        {
            excel.Read();
            names = [.. Enumerable.Range(0, excel.FieldCount).Select(excel.GetString)];
            while (excel.Read())
            {
                rows.Add([.. mart.Columns.Select((column, index) => FromCell(column, excel.GetValue(index)))]);
            }
        } while (excel.NextResult());
        return (names, rows);
    }

    private static object? FromCell(MartColumn column, object? cell)
    {
        if (cell is null)
        {
            // The reader takes empty text for nothing.
            return column.IsNullable ? null : "";
        }
        if (column.Type == typeof(string))
        {
            return cell;
        }
        if (column.Type == typeof(DateTime))
        {
            return DateTime.SpecifyKind((DateTime)cell, DateTimeKind.Utc);
        }
        if (column.Type == typeof(DateOnly))
        {
            return DateOnly.FromDateTime((DateTime)cell);
        }
        if (column.Type != typeof(bool))
        {
            // What Excel could not hold exactly, and nothing else, is text.
            var digits = Convert.ToString(cell, CultureInfo.InvariantCulture)!.Count(char.IsAsciiDigit);
            Assert.That(cell is string, Is.EqualTo(column.Type != typeof(double) && digits > 15), $"{cell}");
        }
        return Convert.ChangeType(cell, column.Type, CultureInfo.InvariantCulture);
    }
}
