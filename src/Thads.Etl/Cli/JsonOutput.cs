using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Thads.Etl.Cli;

/// <summary>The <c>--json</c> of every verb that prints data: snake_case names, as the marts' columns are called.</summary>
internal static class JsonOutput
{
    /// <summary>How data is written, here and by the API.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        };

    public static Option<bool> Option() => new("--json") { Description = "Print JSON." };

    public static void Write<TValue>(TValue value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));
}
