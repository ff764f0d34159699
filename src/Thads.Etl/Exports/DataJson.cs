using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Thads.Etl.Exports;

/// <summary>How data is written as JSON, by the verbs and by the API: snake_case names, as the marts' columns are called.</summary>
internal static class DataJson
{
    public static JsonSerializerOptions Options { get; } =
        Configure(new JsonSerializerOptions { WriteIndented = true });

    /// <summary>The same names and letters for whatever else writes data.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        return options;
    }
}
