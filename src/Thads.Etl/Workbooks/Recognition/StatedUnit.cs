namespace Thads.Etl.Workbooks.Recognition;

/// <summary>A unit that stands above a table.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Worth">đồng in one of it; null for what is no unit of money.</param>
/// <param name="Cell">Where it stands.</param>
internal sealed record StatedUnit(string Text, decimal? Worth, string Cell);
