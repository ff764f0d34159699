namespace Thads.Warehouse.Submissions;

/// <summary>The bytes of a submission were erased, and something needs them that only submissions in progress need, whose bytes are never erased.</summary>
public sealed class ErasedWorkbookException(int submissionId)
    : Exception($"The workbook of submission {submissionId} was erased.");
