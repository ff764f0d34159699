namespace Thads.Warehouse.Rebuild;

/// <summary>Something that is wrong with an accepted submission itself.</summary>
/// <param name="SubmissionId">The submission.</param>
/// <param name="FileName">Its file.</param>
/// <param name="IsSetAside">Whether its figures are missing in the warehouse; else they are there as they were accepted.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record SubmissionProblem(int SubmissionId, string FileName, bool IsSetAside, string Reason);
