namespace Thads.Etl.Validation.Plausibility;

/// <summary>Where a figure usually lies: what any of the comparisons finds usual is. Cases, or đồng.</summary>
/// <param name="Parts">By comparison, from where to where, both included.</param>
/// <param name="Years">How many earlier years it is known from.</param>
internal sealed record UsualRange(IReadOnlyList<(decimal Low, decimal High)> Parts, int Years)
{
    public decimal Low => Parts.Min(part => part.Low);
    public decimal High => Parts.Max(part => part.High);

    public bool Contains(decimal figure) => Parts.Any(part => figure >= part.Low && figure <= part.High);
}
