namespace Thads.Warehouse.Submissions;

/// <summary>The log does not take a file in; nothing of it is stored.</summary>
/// <param name="refusal">Why.</param>
/// <param name="found">Of a quota: files or bytes, with this one.</param>
/// <param name="limit">Of a quota: how many there may be within 24 hours.</param>
public sealed class ReceiptRefusedException(ReceiptRefusal refusal, long found = 0, long limit = 0)
    : Exception($"The file is refused: {refusal}, {found} of {limit}.")
{
    public ReceiptRefusal Refusal { get; } = refusal;
    public long Found { get; } = found;
    public long Limit { get; } = limit;
}
