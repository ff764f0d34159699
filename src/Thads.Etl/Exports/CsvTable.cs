using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Thads.Etl.Exports;

/// <summary>
/// RFC 4180, in UTF-8 with a byte order mark, without which Excel misreads Vietnamese. Null is nothing at all and empty text is a pair of
/// quotes; numbers have a decimal point, days are ISO 8601, and instants are too, in UTC. Text is quoted, and safe from being taken for a
/// formula. CsvHelper's own injection options are not used: they take negative numbers for formulas (its issue 2126).
/// </summary>
internal static class CsvTable
{
    public const string MediaType = "text/csv; charset=utf-8";

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.None,
    };

    public static async Task WriteAsync<TRow>(
        IReadOnlyList<(string Name, Func<TRow, object?> Of)> columns,
        IAsyncEnumerable<TRow> rows,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Configuration, leaveOpen: true);
        foreach (var (name, _) in columns)
        {
            csv.WriteField(name, shouldQuote: false);
        }
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var (_, of) in columns)
            {
                var value = of(row);
                csv.WriteField(Text(value), shouldQuote: value is string);
            }
            await csv.NextRecordAsync();
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => FormulaGuard.Neutralise(text),
            bool flag => flag ? "true" : "false",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"A {value.GetType().Name} cannot be written as csv."),
        };
}
