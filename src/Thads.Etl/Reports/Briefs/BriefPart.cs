namespace Thads.Etl.Reports.Briefs;

/// <summary>A piece of a sentence: words, or a figure.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Figure">The figure that it is; null for words.</param>
public sealed record BriefPart(string Text, BriefFigure? Figure = null);
