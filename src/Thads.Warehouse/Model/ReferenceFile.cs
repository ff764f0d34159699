using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Thads.Warehouse.Model;

/// <summary>A reference table that ships with the product, as a CSV file with a header row.</summary>
internal static class ReferenceFile
{
    public static IReadOnlyList<TRow> Read<TRow>(string name, Func<IReaderRow, TRow> map)
    {
        using var stream =
            typeof(ReferenceFile).Assembly.GetManifestResourceStream("reference/" + name)
            ?? throw new InvalidOperationException($"The reference table {name} is not part of this build.");
        using var reader = new StreamReader(stream);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var rows = new List<TRow>();
        while (csv.Read())
        {
            rows.Add(map(csv));
        }
        return rows;
    }

    public static DateOnly Day(this IReaderRow row, string column) =>
        DateOnly.ParseExact(row.Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(this IReaderRow row, string column) =>
        row.Text(column).Length == 0 ? null : row.Day(column);

    public static string Text(this IReaderRow row, string column) => row.GetField(column) ?? "";
}
