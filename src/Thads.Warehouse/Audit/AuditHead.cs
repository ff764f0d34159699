namespace Thads.Warehouse.Audit;

/// <summary>The last event that the trail held when it was found whole.</summary>
/// <param name="NotedAt">When (UTC).</param>
/// <param name="EventId">Its number, which is also how many events there were.</param>
/// <param name="Hash">Its hash, which covers all of them.</param>
public sealed record AuditHead(DateTime NotedAt, int EventId, string Hash);
