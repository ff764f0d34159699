using System.Text.Json;

namespace Thads.Etl.Portal.Docs;

/// <summary>The words that pages use, read from <c>glossary.json</c>; a test holds every text to them.</summary>
public static class Glossary
{
    /// <summary>The words in the order of the month: from the period to the results.</summary>
    public static IReadOnlyList<GlossaryTerm> Terms { get; } = Read();

    private static GlossaryTerm[] Read()
    {
        using var stream = typeof(Glossary).Assembly.GetManifestResourceStream("glossary.json")!;
        return JsonSerializer.Deserialize<GlossaryTerm[]>(stream, JsonSerializerOptions.Web)!;
    }
}
