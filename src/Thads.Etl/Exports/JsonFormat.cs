using System.Text.Encodings.Web;
using System.Text.Json;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Exports;

/// <summary>An array with one object a row; amounts are numbers with all their digits.</summary>
internal sealed class JsonFormat : ExportFormat
{
    private const int FlushedAt = 32 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "json";
    public override string MediaType => "application/json";
    public override bool IsText => true;

    public override async Task WriteAsync(
        MartTable mart,
        IAsyncEnumerable<object> rows,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        await using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartArray();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            foreach (var column in mart.Columns)
            {
                json.WritePropertyName(column.Name);
                Write(json, column.Of(row));
            }
            json.WriteEndObject();
            if (json.BytesPending > FlushedAt)
            {
                await json.FlushAsync(cancellationToken);
            }
        }
        json.WriteEndArray();
        await json.FlushAsync(cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case decimal amount:
                json.WriteNumberValue(amount);
                break;
            case DateTime instant:
                json.WriteStringValue(instant);
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"A {value.GetType().Name} cannot be written as json.");
        }
    }
}
