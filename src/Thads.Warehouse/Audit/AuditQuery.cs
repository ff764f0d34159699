using Thads.Warehouse.Model.Accounts;

namespace Thads.Warehouse.Audit;

/// <summary>Which events are wanted; what is null is not asked for.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">A code of <see cref="AuditActions"/>, or the part before its dot: <c>submission</c>.</param>
/// <param name="OfficeCode">The office it concerns.</param>
/// <param name="From">The first moment (UTC).</param>
/// <param name="To">The first moment (UTC) after it.</param>
public sealed record AuditQuery(
    string? Actor = null,
    string? Action = null,
    string? OfficeCode = null,
    DateTime? From = null,
    DateTime? To = null
)
{
    public IQueryable<AuditEvent> Apply(IQueryable<AuditEvent> events)
    {
        if (Actor is not null)
        {
            events = events.Where(e => e.Actor == Actor);
        }
        if (Action is not null)
        {
            var kind = Action + ".";
            events = events.Where(e => e.Action == Action || e.Action.StartsWith(kind));
        }
        if (OfficeCode is not null)
        {
            events = events.Where(e => e.OfficeCode == OfficeCode);
        }
        if (From is not null)
        {
            events = events.Where(e => e.OccurredAt >= From);
        }
        return To is null ? events : events.Where(e => e.OccurredAt < To);
    }
}
