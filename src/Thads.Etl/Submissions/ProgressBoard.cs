using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Submissions;

/// <summary>Reads how far the offices have come with a period. One query a table, however many cells there are.</summary>
public sealed class ProgressBoard(IWarehouseProvider provider, TimeProvider clock)
{
    /// <param name="periodKey">The period.</param>
    /// <param name="officeCode">One office; null for all. Nothing of another is read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where there is no such period.</returns>
    public async Task<ProgressView?> ReadAsync(int periodKey, string? officeCode, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginSnapshotAsync(context, cancellationToken);
        var period = await context
            .Periods.AsNoTracking()
            .SingleOrDefaultAsync(p => p.PeriodKey == periodKey && p.PeriodKey != 0, cancellationToken);
        if (period is null)
        {
            return null;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var offices = await OfficesAsync(context, period, officeCode, cancellationToken);
        var forms = await FormsAsync(context, period, cancellationToken);
        var sent = await SentAsync(context, period, officeCode, cancellationToken);
        var permits = await context
            .SubmissionPermits.AsNoTracking()
            .Where(p => p.PeriodKey == periodKey && p.ExpiresAt > now)
            .Where(p => officeCode == null || p.OfficeCode == officeCode)
            .ToDictionaryAsync(p => (p.OfficeCode, p.FormCode), p => p.ExpiresAt, cancellationToken);
        return new ProgressView(
            periodKey,
            period.LabelVi,
            period.LabelEn,
            period.OfficeDueAt,
            await context.PeriodLocks.AnyAsync(l => l.PeriodKey == periodKey, cancellationToken),
            now,
            offices,
            forms,
            [
                .. offices.SelectMany(office =>
                    forms
                        .Where(form => !form.IsOfProvince || office.Level == "province")
                        .Select(form =>
                            CellOf(
                                office,
                                form,
                                period,
                                now,
                                sent[(office.OfficeCode, form.FormCode)].ToList(),
                                permits.TryGetValue((office.OfficeCode, form.FormCode), out var until) ? until : null
                            )
                        )
                ),
            ]
        );
    }

    private static async Task<List<ProgressOffice>> OfficesAsync(
        WarehouseContext context,
        PeriodDimension period,
        string? officeCode,
        CancellationToken cancellationToken
    )
    {
        var levels = OfficeDimension.ReportingLevels;
        var offices = await context
            .Offices.AsNoTracking()
            .Where(o =>
                levels.Contains(o.Level)
                && o.ValidFrom <= period.EndDate
                && (o.ValidTo == null || o.ValidTo >= period.EndDate)
                && (officeCode == null || o.OfficeCode == officeCode)
            )
            .ToListAsync(cancellationToken);
        // The province first, as everywhere it is printed.
        return
        [
            .. offices
                .OrderBy(o => o.Level == "province" ? 0 : 1)
                .ThenBy(o => o.OfficeCode, StringComparer.Ordinal)
                .Select(o => new ProgressOffice(o.OfficeCode, o.OfficeName, o.ShortName, o.Level)),
        ];
    }

    /// <summary>What may be sent for the period, owed first.</summary>
    private static async Task<List<ProgressForm>> FormsAsync(
        WarehouseContext context,
        PeriodDimension period,
        CancellationToken cancellationToken
    )
    {
        var forms = await context
            .Forms.AsNoTracking()
            .Where(f => f.FormKey != 0 && (f.Frequency == "period" || period.IsFullYear))
            .ToListAsync(cancellationToken);
        var end = period.EndDate;
        var said = await context
            .ReportingRegimes.Where(r =>
                r.RegimeKey != 0 && r.ValidFrom <= end && (r.ValidTo == null || r.ValidTo >= end)
            )
            .Join(context.RegimeForms, r => r.RegimeKey, of => of.RegimeKey, (r, of) => of)
            .ToDictionaryAsync(of => of.FormKey, of => of.IsOwed, cancellationToken);
        return
        [
            .. forms
                .Select(f => new ProgressForm(
                    f.FormCode,
                    f.TitleVi,
                    f.TitleEn,
                    said.GetValueOrDefault(f.FormKey, f.IsOwed) && f.SubmittedBy == "office",
                    f.SubmittedBy == "province"
                ))
                .OrderBy(f =>
                    f.IsOwed ? 0
                    : f.IsOfProvince ? 2
                    : 1
                )
                .ThenBy(f => f.FormCode, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What was sent, by office and form, oldest first. Where a workbook has not been recognised (yet), it is what its sender said.
    /// </summary>
    private static async Task<ILookup<(string?, string?), Sent>> SentAsync(
        WarehouseContext context,
        PeriodDimension period,
        string? officeCode,
        CancellationToken cancellationToken
    )
    {
        var sent = await context
            .Submissions.AsNoTracking()
            .Where(s => s.Status != SubmissionStatus.Withdrawn)
            .Where(s =>
                (s.StatYear == period.StatYear && s.Months == period.Months)
                || (s.StatYear == null && s.DeclaredPeriodKey == period.PeriodKey)
            )
            .Where(s => officeCode == null || (s.OfficeCode ?? s.DeclaredOfficeCode) == officeCode)
            .OrderBy(s => s.SubmissionId)
            .Select(s => new
            {
                Office = s.OfficeCode ?? s.DeclaredOfficeCode,
                Form = s.FormCode ?? s.DeclaredFormCode,
                IsAccepted = s.AcceptedAt != null,
                Submission = new ProgressSubmission(
                    s.SubmissionId,
                    s.Status,
                    s.Version,
                    s.ReceivedAt,
                    s.Approval,
                    s.ApprovalAt
                ),
            })
            .ToListAsync(cancellationToken);
        return sent.ToLookup(s => (s.Office, s.Form), s => new Sent(s.Submission, s.IsAccepted));
    }

    private static ProgressCell CellOf(
        ProgressOffice office,
        ProgressForm form,
        PeriodDimension period,
        DateTime now,
        List<Sent> sent,
        DateTime? permittedUntil
    )
    {
        DateTime? dueAt = form.IsOfProvince ? null : period.OfficeDueAt;
        var current = sent.Find(s => s.Submission.Status == SubmissionStatus.Loaded)?.Submission;
        var attempt = sent.FindLast(s =>
            !s.IsAccepted && !(s.Submission.SubmissionId < current?.SubmissionId)
        )?.Submission;
        var first = sent.Where(s => s.IsAccepted).Select(s => (DateTime?)s.Submission.ReceivedAt).Min();
        var status = current switch
        {
            { Approval: SubmissionApproval.Approved } => ProgressStatus.Approved,
            { Approval: SubmissionApproval.Returned } => ProgressStatus.Returned,
            not null => first > dueAt ? ProgressStatus.LoadedLate : ProgressStatus.LoadedOnTime,
            null => attempt?.Status switch
            {
                SubmissionStatus.Held => ProgressStatus.Held,
                SubmissionStatus.Rejected => ProgressStatus.Rejected,
                SubmissionStatus.Failed or SubmissionStatus.Quarantined => ProgressStatus.Failed,
                not null => ProgressStatus.Processing,
                null when !form.IsOwed => ProgressStatus.NotOwed,
                null => now > dueAt ? ProgressStatus.Missing : ProgressStatus.Due,
            },
        };
        return new ProgressCell(office.OfficeCode, form.FormCode, dueAt, status, current, attempt, permittedUntil);
    }

    private sealed record Sent(ProgressSubmission Submission, bool IsAccepted);
}
