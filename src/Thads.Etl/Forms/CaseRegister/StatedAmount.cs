namespace Thads.Etl.Forms.CaseRegister;

/// <summary>An amount in a composite cell.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends, its unit included.</param>
/// <param name="Value">đồng; null where it can be read in several ways, or in none.</param>
/// <param name="IsBare">Whether only its thousands marks suggest money. Such a figure is never taken; it makes the others doubtful.</param>
internal readonly record struct StatedAmount(int Start, int End, decimal? Value, bool IsBare);
