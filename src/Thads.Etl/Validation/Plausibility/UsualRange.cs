namespace Thads.Etl.Validation.Plausibility;

/// <summary>Where a figure usually lies, in cases or đồng: anywhere that one of the comparisons finds usual.</summary>
/// <param name="Parts">One range for each comparison, both bounds included.</param>
/// <param name="Years">How many earlier years it is known from.</param>
internal sealed record UsualRange(IReadOnlyList<(decimal Low, decimal High)> Parts, int Years)
{
    public decimal Low => Parts.Min(part => part.Low);
    public decimal High => Parts.Max(part => part.High);

    public bool Contains(decimal figure) => Parts.Any(part => figure >= part.Low && figure <= part.High);
}
