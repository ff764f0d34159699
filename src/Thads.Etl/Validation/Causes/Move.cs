namespace Thads.Etl.Validation.Causes;

/// <summary>Figures that stand beside where they belong, put back: to be told as one slip.</summary>
/// <param name="Slip">Which, by its code.</param>
/// <param name="Changes">By cell, what is added to its figure.</param>
/// <param name="Failing">How many equations still fail then.</param>
internal sealed record Move(string Slip, IReadOnlyDictionary<int, decimal> Changes, int Failing);
