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
    /// <summary>By the members of the lists that rows are named by, and by column; null where no check asks for them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>? Rows { get; init; }
}
