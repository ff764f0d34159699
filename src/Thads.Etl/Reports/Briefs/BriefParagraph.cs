using System.Text.Json.Serialization;

namespace Thads.Etl.Reports.Briefs;

/// <summary>What a brief says of one thing.</summary>
/// <param name="Topic">What of: a stable code.</param>
/// <param name="Title">The same in words.</param>
/// <param name="Parts">Words and figures in order.</param>
public sealed record BriefParagraph(string Topic, string Title, [property: JsonIgnore] IReadOnlyList<BriefPart> Parts)
{
    public string Text => string.Concat(Parts.Select(part => part.Text)).Trim();

    /// <summary>Every figure in it.</summary>
    public IReadOnlyList<BriefFigure> Figures => [.. Parts.Select(part => part.Figure).OfType<BriefFigure>()];
}
