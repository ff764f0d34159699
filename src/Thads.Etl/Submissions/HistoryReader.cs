using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Validation;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>Reads what rules across periods need to know of an office's loaded submissions.</summary>
internal static class HistoryReader
{
    public static async Task<SubmissionHistory> ReadAsync(
        WarehouseContext context,
        ReferenceData reference,
        string formCode,
        FormTarget target,
        CancellationToken cancellationToken
    )
    {
        var (year, months) = (target.Period.StatYear, target.Period.Months);
        var loaded = await context
            .Submissions.AsNoTracking()
            .Where(s =>
                s.FormCode == formCode
                && s.OfficeCode == target.Office.OfficeCode
                && s.Status == SubmissionStatus.Loaded
                && !(s.StatYear == year && s.Months == months)
                && ((s.StatYear >= year - 1 && s.StatYear <= year + 1) || (s.StatYear < year && s.Months == months))
            )
            .Select(s => new
            {
                s.SubmissionId,
                s.StatYear,
                s.Months,
                s.FiguresHash,
            })
            .ToListAsync(cancellationToken);
        var ids = loaded.ConvertAll(s => s.SubmissionId);
        var totals = (
            await context
                .SubmissionTotals.AsNoTracking()
                .Where(t => ids.Contains(t.SubmissionId))
                .ToListAsync(cancellationToken)
        ).ToLookup(t => t.SubmissionId);
        var locked = (await context.PeriodLocks.Select(l => l.PeriodKey).ToListAsync(cancellationToken)).ToHashSet();
        return new SubmissionHistory(
            target.Period,
            loaded.ConvertAll(s =>
            {
                var key = PeriodDimension.KeyOf(s.StatYear!.Value, s.Months!.Value);
                return new PastSubmission(
                    reference.Period(key)!,
                    s.FiguresHash!,
                    locked.Contains(key),
                    totals[s.SubmissionId].ToDictionary(t => t.ColumnCode, t => t.Total)
                );
            })
        );
    }

    /// <summary>Whether the office may still send the form for the period.</summary>
    /// <param name="now">The moment (UTC) at which a permit must not have expired.</param>
    public static async Task<SlotGate> ReadGateAsync(
        WarehouseContext context,
        Form form,
        FormTarget target,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var (formCode, office, period) = (form.Code, target.Office.OfficeCode, target.Period);
        var loaded = context.Submissions.Where(s =>
            s.FormCode == formCode
            && s.StatYear == period.StatYear
            && s.Months == period.Months
            && s.Status == SubmissionStatus.Loaded
        );
        var otherSender =
            form.SubmittedBy == SubmittedBy.Province
                ? await loaded
                    .Where(s => s.OfficeCode != office)
                    .OrderBy(s => s.OfficeCode)
                    .Select(s => s.OfficeCode)
                    .FirstOrDefaultAsync(cancellationToken)
                : null;
        var isPermitted = await context.SubmissionPermits.AnyAsync(
            permit =>
                permit.OfficeCode == office
                && permit.FormCode == formCode
                && permit.PeriodKey == period.PeriodKey
                && permit.ExpiresAt > now,
            cancellationToken
        );
        if (isPermitted)
        {
            return new SlotGate(IsPeriodLocked: false, ApprovedVersion: null, otherSender);
        }
        var approved = await loaded
            .Where(s => s.OfficeCode == office && s.Approval == SubmissionApproval.Approved)
            .Select(s => s.Version)
            .SingleOrDefaultAsync(cancellationToken);
        return new SlotGate(
            await context.PeriodLocks.AnyAsync(l => l.PeriodKey == period.PeriodKey, cancellationToken),
            approved,
            otherSender
        );
    }

    /// <summary>What other loaded forms of the office and period state.</summary>
    public static async Task<IReadOnlyList<OtherForm>> ReadOtherFormsAsync(
        WarehouseContext context,
        string formCode,
        FormTarget target,
        CancellationToken cancellationToken
    )
    {
        var stated = await context
            .Submissions.AsNoTracking()
            .Where(s =>
                s.OfficeCode == target.Office.OfficeCode
                && s.StatYear == target.Period.StatYear
                && s.Months == target.Period.Months
                && s.FormCode != formCode
                && s.Status == SubmissionStatus.Loaded
            )
            .Join(
                context.SubmissionStatements.AsNoTracking(),
                s => s.SubmissionId,
                statement => statement.SubmissionId,
                (s, statement) =>
                    new
                    {
                        s.FormCode,
                        s.FileName,
                        statement.Figures,
                    }
            )
            .OrderBy(s => s.FormCode)
            .ToListAsync(cancellationToken);
        return stated.ConvertAll(s => new OtherForm(s.FormCode!, s.FileName, Statements.FromJson(s.Figures)));
    }
}
