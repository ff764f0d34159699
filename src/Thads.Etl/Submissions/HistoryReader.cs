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
    /// <summary>How many earlier years figures are held against; what is older says little of today.</summary>
    private const int MostYears = 6;
    private const int MonthsOfYear = 12;

    public static async Task<SubmissionHistory> ReadAsync(
        WarehouseContext context,
        ReferenceData reference,
        Form form,
        FormTarget target,
        CancellationToken cancellationToken
    )
    {
        var (formCode, year, months) = (form.Code, target.Period.StatYear, target.Period.Months);
        var all = await context
            .Submissions.AsNoTracking()
            .Where(s =>
                s.FormCode == formCode
                && s.OfficeCode == target.Office.OfficeCode
                && s.Status == SubmissionStatus.Loaded
                && s.StatYear <= year + 1
                && !(s.StatYear == year && s.Months == months)
            )
            .Select(s => new LoadedPeriod(s.SubmissionId, s.StatYear!.Value, s.Months!.Value, s.FiguresHash!))
            .ToListAsync(cancellationToken);
        var before = all.Where(s => s.StatYear == year && s.Months < months).MaxBy(s => s.Months);
        var sameMonths = all.Where(s => s.StatYear < year && s.Months == months)
            .OrderByDescending(s => s.StatYear)
            .Take(MostYears)
            .ToList();
        var (first, monthsBefore) = (sameMonths.Count == 0 ? year : sameMonths[^1].StatYear, before?.Months);
        List<LoadedPeriod> compared =
        [
            .. sameMonths,
            .. all.Where(s => s.StatYear >= first && s.StatYear <= year && s.Months == monthsBefore),
        ];
        var loaded = all.Where(s => s.StatYear >= year - 1).Union(compared).ToList();
        var ids = loaded.ConvertAll(s => s.SubmissionId);
        var totals = (
            await context
                .SubmissionTotals.AsNoTracking()
                .Where(t => ids.Contains(t.SubmissionId))
                .ToListAsync(cancellationToken)
        ).ToLookup(t => t.SubmissionId);
        before ??= all.Find(s => s.StatYear == year - 1 && s.Months == MonthsOfYear);
        var rows = await ReadRowsAsync(context, form, compared, before, cancellationToken);
        var locked = (await context.PeriodLocks.Select(l => l.PeriodKey).ToListAsync(cancellationToken)).ToHashSet();
        return new SubmissionHistory(
            target.Period,
            loaded.ConvertAll(s =>
            {
                var key = PeriodDimension.KeyOf(s.StatYear, s.Months);
                return new PastSubmission(
                    reference.Period(key)!,
                    s.FiguresHash,
                    locked.Contains(key),
                    totals[s.SubmissionId].ToDictionary(t => t.ColumnCode, t => t.Total)
                )
                {
                    Rows = rows.GetValueOrDefault(s.SubmissionId),
                };
            })
        )
        {
            OtherOffices =
                form.Plausibility.Count == 0 || sameMonths.Count == 0
                    ? []
                    : await ReadOtherOfficesAsync(context, formCode, target, first, cancellationToken),
        };
    }

    /// <summary>
    /// The rows of submissions that rows are held against, and of the period before, whose figures may have been typed again; of those only
    /// that can still be read.
    /// </summary>
    private static async Task<
        Dictionary<int, IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>>
    > ReadRowsAsync(
        WarehouseContext context,
        Form form,
        List<LoadedPeriod> compared,
        LoadedPeriod? before,
        CancellationToken cancellationToken
    )
    {
        if (form.StaysWithOffices || !form.Columns.Any(column => column.IsAdditive))
        {
            return [];
        }
        var areRowsJudged = !form.IsRegister && form.Plausibility.Any(rule => rule.RowSpread is not null);
        List<LoadedPeriod> wanted = [.. areRowsJudged ? compared : [], .. before is null ? [] : new[] { before }];
        var ids = wanted.ConvertAll(s => s.SubmissionId);
        var readings = await context
            .SubmissionReadings.AsNoTracking()
            .Where(reading => ids.Contains(reading.SubmissionId))
            .ToListAsync(cancellationToken);
        return readings
            .GroupBy(reading => reading.SubmissionId)
            .Select(decisions =>
                (decisions.Key, Rows: StoredReading.RowsOf(form, decisions.MaxBy(one => one.Ordinal)!))
            )
            .Where(submission => submission.Rows is not null)
            .ToDictionary(submission => submission.Key, submission => submission.Rows!.FiguresByRow);
    }

    private static async Task<IReadOnlyList<OfficeTotals>> ReadOtherOfficesAsync(
        WarehouseContext context,
        string formCode,
        FormTarget target,
        int firstYear,
        CancellationToken cancellationToken
    )
    {
        var totals = await context
            .Submissions.AsNoTracking()
            .Where(s =>
                s.FormCode == formCode
                && s.OfficeCode != target.Office.OfficeCode
                && s.Status == SubmissionStatus.Loaded
                && s.Months == target.Period.Months
                && s.StatYear >= firstYear
                && s.StatYear <= target.Period.StatYear
            )
            .Join(
                context.SubmissionTotals.AsNoTracking(),
                s => s.SubmissionId,
                total => total.SubmissionId,
                (s, total) =>
                    new
                    {
                        s.StatYear,
                        s.OfficeCode,
                        total.ColumnCode,
                        total.Total,
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. totals
                .GroupBy(total => (total.StatYear, total.OfficeCode))
                .Select(office => new OfficeTotals(
                    office.Key.StatYear!.Value,
                    office.Key.OfficeCode!,
                    office.ToDictionary(total => total.ColumnCode, total => total.Total)
                )),
        ];
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

    private sealed record LoadedPeriod(int SubmissionId, int StatYear, int Months, string FiguresHash);
}
