using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Validation;

/// <summary>A loaded submission of another period: its column totals (cases, đồng) by code.</summary>
internal sealed record PastSubmission(
    PeriodDimension Period,
    string FiguresHash,
    bool IsLocked,
    IReadOnlyDictionary<string, decimal> Totals
)
{
    /// <summary>Figures by row (the codes of the list members that name it) and column; null where no check needs them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>? Rows { get; init; }
}
