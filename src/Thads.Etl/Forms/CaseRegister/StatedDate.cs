namespace Thads.Etl.Forms.CaseRegister;

/// <summary>A date in a composite cell.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Day">The day; null for one that no calendar has, which still stands in the decision's place.</param>
internal readonly record struct StatedDate(int Start, DateOnly? Day);
