namespace Thads.Warehouse.Submissions;

/// <summary>A file at the door: its bytes, who brings it, what he says it is, and why its warnings are right as they are.</summary>
public sealed record ReceivedFile(
    string FileName,
    byte[] Bytes,
    string Sender,
    string? FormCode = null,
    string? OfficeCode = null,
    int? PeriodKey = null,
    string? Justification = null
);
