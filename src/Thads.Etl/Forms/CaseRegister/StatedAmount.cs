namespace Thads.Etl.Forms.CaseRegister;

/// <summary>An amount in a composite cell.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends, its unit included.</param>
/// <param name="Value">đồng; null where it is written in no way that can be read in one way only.</param>
/// <param name="IsBare">Whether nothing but its marks says that it is money; it then only casts doubt on others.</param>
internal readonly record struct StatedAmount(int Start, int End, decimal? Value, bool IsBare);
