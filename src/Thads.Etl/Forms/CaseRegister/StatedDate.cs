namespace Thads.Etl.Forms.CaseRegister;

/// <summary>A date in a composite cell.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Day">The day; null for an impossible one such as 31/02, which still takes the place of the decision's date.</param>
internal readonly record struct StatedDate(int Start, DateOnly? Day);
