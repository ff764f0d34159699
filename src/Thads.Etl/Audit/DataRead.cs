namespace Thads.Etl.Audit;

/// <summary>Somebody read what offices sent: a workbook, what was found in it, its cells, or an export.</summary>
/// <param name="EventId">The event of the trail that says so.</param>
/// <param name="OccurredAt">When (UTC).</param>
/// <param name="Actor">Who.</param>
/// <param name="RemoteAddress">From where.</param>
/// <param name="Action">How: a code of <see cref="Thads.Warehouse.Audit.AuditActions"/>.</param>
/// <param name="Subject">What, as the trail has it.</param>
/// <param name="Detail">What else the trail says of it.</param>
/// <param name="OfficeCode">Whose data.</param>
/// <param name="SubmissionId">The submission; null for figures of several.</param>
/// <param name="FileName">Its file.</param>
/// <param name="FormCode">Its form; null where none was recognised.</param>
/// <param name="StatYear">Its statistical year.</param>
/// <param name="Months">Its months.</param>
public sealed record DataRead(
    int EventId,
    DateTime OccurredAt,
    string Actor,
    string? RemoteAddress,
    string Action,
    string? Subject,
    string? Detail,
    string? OfficeCode,
    int? SubmissionId,
    string? FileName,
    string? FormCode,
    int? StatYear,
    int? Months
);
