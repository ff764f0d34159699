using Thads.Etl.Findings;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>What became of an uploaded file.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="Receipt">The submission that stands for it; null when it was refused.</param>
/// <param name="Refusals">Why it was refused; empty when it was not.</param>
public sealed record UploadResult(string FileName, Receipt? Receipt, IReadOnlyList<Finding> Refusals);
