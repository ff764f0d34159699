namespace Thads.Warehouse.Submissions;

/// <summary>A file at the door: its bytes, who brings it, and what he says it is.</summary>
public sealed record ReceivedFile(
    string FileName,
    byte[] Bytes,
    string Sender,
    string? FormCode = null,
    string? OfficeCode = null,
    int? PeriodKey = null
);
