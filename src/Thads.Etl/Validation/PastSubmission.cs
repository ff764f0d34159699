using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Validation;

/// <summary>A loaded submission of another period: its column totals (cases, đồng) by code.</summary>
internal sealed record PastSubmission(
    PeriodDimension Period,
    string FiguresHash,
    bool IsLocked,
    IReadOnlyDictionary<string, decimal> Totals
);
