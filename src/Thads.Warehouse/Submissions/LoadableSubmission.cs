using Thads.Warehouse.Loading;

namespace Thads.Warehouse.Submissions;

/// <summary>A submission that passed validation, as far as the warehouse needs to know it.</summary>
/// <param name="SubmissionId">Its number in the log.</param>
/// <param name="FormCode">The form.</param>
/// <param name="OfficeCode">The office that sent it.</param>
/// <param name="StatYear">The statistical year.</param>
/// <param name="Months">1 to 12.</param>
/// <param name="SheetName">The sheet that its facts come from.</param>
/// <param name="LayoutId">The layout that it was read by; null where none was told.</param>
/// <param name="FiguresHash">SHA-256 of its rows.</param>
/// <param name="TouchesWholeYear">Whether every office and period of the year must be refreshed, as after new targets.</param>
/// <param name="Totals">Column sums by column code.</param>
/// <param name="Statement">What other forms must agree with, as JSON; empty for nothing.</param>
/// <param name="Reading">What was read, to be kept: facts are built from it again.</param>
/// <param name="Facts">Its facts.</param>
public sealed record LoadableSubmission(
    int SubmissionId,
    string FormCode,
    string OfficeCode,
    int StatYear,
    int Months,
    string SheetName,
    int? LayoutId,
    string FiguresHash,
    bool TouchesWholeYear,
    IReadOnlyDictionary<string, decimal> Totals,
    string Statement,
    RecordedReading Reading,
    FactBatch Facts
)
{
    /// <summary>The words that hold everywhere and that it was read by (<see cref="Model.Layouts.WordRecord"/>).</summary>
    public IReadOnlyCollection<int> Words { get; init; } = [];
}
