using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports;

/// <summary>
/// RFC 4180, in UTF-8 with a byte order mark, without which Excel misreads Vietnamese. Null is nothing at all and empty text is a pair of
/// quotes; numbers have a decimal point, days are ISO 8601, and instants are too, in UTC. Text is quoted, and safe from being taken for a
/// formula. CsvHelper's own injection options are not used: they take negative numbers for formulas (its issue 2126).
/// </summary>
internal sealed class CsvFormat : ExportFormat
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.None,
    };

    public override string Name => "csv";
    public override string MediaType => "text/csv; charset=utf-8";
    public override bool IsText => true;

    public override async Task WriteAsync(
        MartTable mart,
        IAsyncEnumerable<object> rows,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Configuration, leaveOpen: true);
        foreach (var column in mart.Columns)
        {
            csv.WriteField(column.Name, shouldQuote: false);
        }
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var column in mart.Columns)
            {
                var value = column.Of(row);
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
