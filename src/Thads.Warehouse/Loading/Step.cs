namespace Thads.Warehouse.Loading;

/// <summary>The points on a submission's way at which a process may die, in the order in which they are passed.</summary>
public enum Step
{
    ContentStored,
    Received,
    ProcessingMarked,
    WorkbookRead,
    LockTaken,
    Validated,
    OldFactsDeleted,
    FactsWritten,
    StatusWritten,
    LoadCommitted,
    RefreshRequestsClaimed,
    MartsReplaced,
    RefreshCommitted,
}
