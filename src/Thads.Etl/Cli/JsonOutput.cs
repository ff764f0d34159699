using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Thads.Etl.Cli;

/// <summary>The <c>--json</c> of every verb that prints data: snake_case names, as the marts' columns are called.</summary>
internal static class JsonOutput
{
    /// <summary>How data is written.</summary>
    public static JsonSerializerOptions Options { get; } =
        Configure(new JsonSerializerOptions { WriteIndented = true });

    /// <summary>The same names and letters for whatever else writes data: the API.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        return options;
    }

    public static Option<bool> Option() => new("--json") { Description = "Print JSON." };

    public static void Write<TValue>(TValue value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));
}
