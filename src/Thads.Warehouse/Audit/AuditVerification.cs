namespace Thads.Warehouse.Audit;

/// <summary>What following the trail from its first event to its last came to.</summary>
/// <param name="Events">The number of the last event up to which all fit: how many were written, also where the first were deleted since.</param>
/// <param name="HeadHash">The hash of the last of them; null where there is none.</param>
/// <param name="FirstBreak">The number of the first event that does not fit; null when all are whole.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="LastNoted">The head that was noted last; null where none ever was.</param>
public sealed record AuditVerification(
    int Events,
    string? HeadHash,
    int? FirstBreak,
    AuditFault? Fault,
    AuditHead? LastNoted
)
{
    public bool IsWhole => FirstBreak is null;
}
