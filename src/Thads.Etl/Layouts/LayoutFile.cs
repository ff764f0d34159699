using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Thads.Etl.Exports;
using Thads.Warehouse.Layouts;

namespace Thads.Etl.Layouts;

/// <summary>
/// A layout in a file, to be taught once and used in every province: JSON in UTF-8. The names of offices are left out, since each
/// province has its own.
/// </summary>
internal static class LayoutFile
{
    /// <summary>A layout takes some kilobytes; a file of more than this is something else.</summary>
    public const int LongestFile = 1_000_000;

    private const string Format = "thads-layout-1";

    private static readonly JsonSerializerOptions Options = DataJson.Configure(
        new JsonSerializerOptions
        {
            WriteIndented = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            MaxDepth = 8,
        }
    );

    public static string Write(LayoutDefinition layout) =>
        JsonSerializer.Serialize(
            new Contents(Format, layout with { Words = [.. layout.Words.Where(word => word.List != "office")] }),
            Options
        ) + "\n";

    /// <summary>The layout in a file, or what is wrong with it.</summary>
    public static (LayoutDefinition? Layout, LayoutProblem? Problem) Read(byte[] bytes)
    {
        if (bytes.Length > LongestFile)
        {
            return (null, new LayoutProblem(LayoutProblemKind.NoFile, $"{bytes.Length} bytes."));
        }
        try
        {
            // Notepad begins a file with a mark of its encoding.
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            var contents = JsonSerializer.Deserialize<Contents>(text, Options);
            return contents is { Format: Format } && Whole(contents.Layout)
                ? (contents.Layout, null)
                : (null, new LayoutProblem(LayoutProblemKind.NoFile, $"“format” is not “{Format}”."));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return (null, new LayoutProblem(LayoutProblemKind.NoFile, e.Message));
        }
    }

    /// <summary>Annotations say nothing of what stands in lists.</summary>
    private static bool Whole(LayoutDefinition layout) =>
        layout.Columns.All(column => column is not null && column.Headings.All(heading => heading is not null))
        && layout.Words.All(word => word is not null);

    private sealed record Contents(string Format, LayoutDefinition Layout);
}
