using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Audit;

/// <summary>
/// Who read what about whom, from the audit trail: what a person may ask (Decree 13/2023/NĐ-CP, article 9) and the department has to be able to
/// answer. The hub keeps no names, so a person is asked for by the number of the enforcement decision.
/// </summary>
public sealed class ReadReport(IWarehouseProvider provider)
{
    private const string SubmissionSubject = "submission:";

    /// <summary>The actions by which data leave the hub towards somebody.</summary>
    public static IReadOnlyList<string> Actions { get; } =
    [
        AuditActions.SubmissionDownloaded,
        AuditActions.FindingsRead,
        AuditActions.SheetRead,
        AuditActions.CellsTraced,
        AuditActions.DataExported,
    ];

    /// <summary>Newest first.</summary>
    public async Task<Page<DataRead>> ListAsync(
        ReadQuery query,
        int offset,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var events = query.Events.Apply(context.AuditEvents.AsNoTracking()).Where(e => Actions.Contains(e.Action));
        if (query.SubmissionId is { } id)
        {
            var subject = SubjectOf(id);
            events = events.Where(e => e.Subject == subject);
        }
        if (query.DecisionNumber is { } number)
        {
            events = await AboutAsync(context, events, number, cancellationToken);
        }
        var total = await events.CountAsync(cancellationToken);
        var found = await events
            .OrderByDescending(e => e.EventId)
            .Skip(offset)
            .Take(limit)
            .ToListAsync(cancellationToken);
        return new Page<DataRead>(await NamedAsync(context, found, cancellationToken), total, offset);
    }

    private static async Task<IQueryable<AuditEvent>> AboutAsync(
        WarehouseContext context,
        IQueryable<AuditEvent> events,
        string number,
        CancellationToken cancellationToken
    )
    {
        var slots = context
            .Set<EnforcementCaseFact>()
            .Where(fact => fact.DecisionNumber == number)
            .Join(context.Submissions, fact => fact.SubmissionKey, s => s.SubmissionId, (_, s) => s);
        var submissions = await context
            .Submissions.Where(s =>
                slots.Any(slot =>
                    slot.FormCode == s.FormCode
                    && slot.OfficeCode == s.OfficeCode
                    && slot.StatYear == s.StatYear
                    && slot.Months == s.Months
                )
            )
            .Select(s => new { s.SubmissionId, s.OfficeCode })
            .ToListAsync(cancellationToken);
        var subjects = submissions.ConvertAll(s => SubjectOf(s.SubmissionId));
        var offices = submissions.Select(s => s.OfficeCode).Distinct().ToList();
        return events.Where(e =>
            subjects.Contains(e.Subject!) || (e.Action == AuditActions.CellsTraced && offices.Contains(e.OfficeCode))
        );
    }

    private static async Task<List<DataRead>> NamedAsync(
        WarehouseContext context,
        List<AuditEvent> events,
        CancellationToken cancellationToken
    )
    {
        var ids = events.Select(IdOf).OfType<int>().Distinct().ToList();
        var submissions = await context
            .Submissions.AsNoTracking()
            .Where(s => ids.Contains(s.SubmissionId))
            .ToDictionaryAsync(s => s.SubmissionId, cancellationToken);
        return events.ConvertAll(e =>
        {
            Submission? submission = IdOf(e) is { } id ? submissions.GetValueOrDefault(id) : null;
            return new DataRead(
                e.EventId,
                e.OccurredAt,
                e.Actor,
                e.RemoteAddress,
                e.Action,
                e.Subject,
                e.Detail,
                e.OfficeCode,
                submission?.SubmissionId,
                submission?.FileName,
                submission?.FormCode,
                submission?.StatYear,
                submission?.Months
            );
        });
    }

    private static string SubjectOf(int submissionId) =>
        SubmissionSubject + submissionId.ToString(CultureInfo.InvariantCulture);

    private static int? IdOf(AuditEvent one) =>
        one.Subject is { } subject
        && subject.StartsWith(SubmissionSubject, StringComparison.Ordinal)
        && int.TryParse(
            subject.AsSpan(SubmissionSubject.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;
}
