using Microsoft.EntityFrameworkCore;
using Thads.Etl.Demo;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Reports.Briefs;

/// <summary>Reads what a brief is made from, all of it as of one moment.</summary>
public sealed class BriefReader(IWarehouseProvider provider, ReportWords words)
{
    /// <summary>The forms without which there is nothing to say.</summary>
    private const string Forms = "KQ-VIEC, KQ-TIEN";

    /// <exception cref="ReportRefusedException">There is no such period, or nobody has reported on it.</exception>
    internal async Task<(BriefData Data, BriefFrame Frame)> ReadPeriodAsync(
        int periodKey,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginSnapshotAsync(context, cancellationToken);
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var period = reference.Period(periodKey) ?? throw words.Refused(ReportRefusal.UnknownPeriod, periodKey);
        var (year, months) = (period.StatYear, period.Months);
        var ofYear = await context
            .KpiProvincePeriods.AsNoTracking()
            .Where(k => (k.StatYear == year && k.Months <= months) || (k.StatYear == year - 1 && k.Months == months))
            .OrderBy(k => k.Months)
            .ToListAsync(cancellationToken);
        var now =
            ofYear.Find(k => k.StatYear == year && k.Months == months)
            ?? throw words.Refused(ReportRefusal.NothingReported, Forms, period);
        var offices = await context
            .KpiOfficePeriods.AsNoTracking()
            .Where(k => (k.StatYear == year || k.StatYear == year - 1) && k.Months == months)
            .ToListAsync(cancellationToken);
        var staff = await StaffAsync(context, year - 1, year, cancellationToken);
        var data = new BriefData(
            period,
            now,
            ofYear.Find(k => k.StatYear == year - 1),
            offices.FindAll(k => k.StatYear == year),
            offices.FindAll(k => k.StatYear == year - 1),
            await ComponentsAsync(context, periodKey, cancellationToken),
            await context
                .KpiSubmissionTimeliness.AsNoTracking()
                .Where(k => k.StatYear == year && k.Months == months)
                .OrderBy(k => k.OfficeCode)
                .ThenBy(k => k.FormCode)
                .ToListAsync(cancellationToken),
            staff.Find(row => row.StatYear == year) ?? staff.Find(row => row.StatYear == year - 1),
            staff.Exists(row => row.StatYear == year) ? staff.Find(row => row.StatYear == year - 1) : null,
            await CorrectionsAsync(context, year, months, cancellationToken),
            reference
        );
        var byMonth = ofYear.FindAll(k => k.StatYear == year);
        return (
            data,
            new BriefFrame(
                Department(reference, period)?.OfficeName ?? "",
                await IsSyntheticAsync(context, year, year, cancellationToken),
                now.OfficesExpected,
                now.OfficesReported,
                byMonth.Count >= 2,
                byMonth.Count >= 2
                    ? byMonth.ConvertAll(PointOf)
                    : [.. (await YearsAsync(context, year - 5, year, cancellationToken)).Select(PointOf)],
                []
            )
        );
    }

    /// <exception cref="ReportRefusedException">Nobody has reported on the last of these years.</exception>
    internal async Task<(TermData Data, BriefFrame Frame)> ReadTermAsync(
        int first,
        int last,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginSnapshotAsync(context, cancellationToken);
        var reference = await ReferenceData.LoadAsync(context, cancellationToken);
        var period =
            reference.Period(last, 12)
            ?? throw words.Refused(ReportRefusal.UnknownPeriod, PeriodDimension.KeyOf(last, 12));
        var years = await YearsAsync(context, first - 1, last, cancellationToken);
        var end =
            years.Find(year => year.StatYear == last)
            ?? throw words.Refused(ReportRefusal.NothingReported, Forms, period);
        var isSynthetic = await IsSyntheticAsync(context, first, last, cancellationToken);
        var data = new TermData(
            first,
            last,
            years,
            await StaffAsync(context, first - 1, last, cancellationToken),
            await context
                .KpiCoordinationYears.AsNoTracking()
                .Where(k => k.StatYear >= first && k.StatYear <= last)
                .ToListAsync(cancellationToken),
            await context
                .KpiIndexYears.AsNoTracking()
                .Where(k => k.Year >= first && k.Year <= last)
                .ToListAsync(cancellationToken),
            reference
        );
        var department = Department(reference, period);
        return (
            data,
            new BriefFrame(
                department?.OfficeName ?? "",
                isSynthetic,
                end.OfficesExpected,
                end.OfficesReported,
                IsByMonth: false,
                [.. years.Where(year => year.StatYear >= first).Select(PointOf)],
                (first, last) == PublishedReport.Years && department?.OfficeCode == PublishedReport.OfficeCode
                    ? PublishedReport.Compare(await PublishedMarts.ReadAsync(context, cancellationToken))
                    : []
            )
        );
    }

    private static OfficeDimension? Department(ReferenceData reference, PeriodDimension period) =>
        reference.Offices.FirstOrDefault(o => o.Level == "province" && o.IsInForceOn(period.EndDate));

    private static Task<List<KpiProvinceYear>> YearsAsync(
        WarehouseContext context,
        int from,
        int to,
        CancellationToken cancellationToken
    ) =>
        context
            .KpiProvinceYears.AsNoTracking()
            .Where(k => k.StatYear >= from && k.StatYear <= to)
            .OrderBy(k => k.StatYear)
            .ToListAsync(cancellationToken);

    private static Task<List<KpiProvinceStaffingYear>> StaffAsync(
        WarehouseContext context,
        int from,
        int to,
        CancellationToken cancellationToken
    ) =>
        context
            .KpiProvinceStaffingYears.AsNoTracking()
            .Where(k => k.StatYear >= from && k.StatYear <= to)
            .ToListAsync(cancellationToken);

    private static async Task<Dictionary<string, CaseComponents>> ComponentsAsync(
        WarehouseContext context,
        int periodKey,
        CancellationToken cancellationToken
    ) =>
        (
            await context
                .CaseResults.Where(fact => fact.PeriodKey == periodKey)
                .Join(
                    context.Offices,
                    fact => fact.OfficeKey,
                    office => office.OfficeKey,
                    (fact, office) => new { office.OfficeCode, fact }
                )
                .GroupBy(row => row.OfficeCode)
                .Select(office => new
                {
                    OfficeCode = office.Key,
                    Enforceable = office.Sum(row => row.fact.Enforceable),
                    Completed = office.Sum(row => row.fact.Completed + row.fact.Terminated),
                    InProgress = office.Sum(row => row.fact.InProgress),
                    Postponed = office.Sum(row => row.fact.Postponed48c),
                    Suspended = office.Sum(row => row.fact.Suspended),
                    Paused = office.Sum(row => row.fact.PausedComplaint),
                    Other = office.Sum(row => row.fact.OtherEnforceable),
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(
            office => office.OfficeCode,
            office => new CaseComponents(
                office.Enforceable,
                office.Completed,
                office.InProgress,
                office.Postponed,
                office.Suspended,
                office.Paused,
                office.Other
            )
        );

    /// <summary>By office, how many of its accepted reports on the period another has replaced.</summary>
    private static async Task<Dictionary<string, int>> CorrectionsAsync(
        WarehouseContext context,
        int year,
        int months,
        CancellationToken cancellationToken
    ) =>
        await context
            .SubmissionDimension.Where(s =>
                s.StatYear == year && s.Months == months && !s.IsCurrent && s.SubmissionKey != 0
            )
            .GroupBy(s => s.OfficeCode)
            .Select(office => new { OfficeCode = office.Key, Count = office.Count() })
            .OrderBy(office => office.OfficeCode)
            .ToDictionaryAsync(office => office.OfficeCode, office => office.Count, cancellationToken);

    private static Task<bool> IsSyntheticAsync(
        WarehouseContext context,
        int from,
        int to,
        CancellationToken cancellationToken
    ) =>
        context.SubmissionDimension.AnyAsync(
            s => s.StatYear >= from && s.StatYear <= to && s.IsCurrent && s.Sender == SampleSubmissions.Sender,
            cancellationToken
        );

    private static BriefPoint PointOf(KpiProvincePeriod row) =>
        new(
            FormattableString.Invariant($"{row.Months}"),
            row.CasesCompletionRate,
            row.CasesProgressTarget,
            row.MoneyCompletionRate,
            row.MoneyProgressTarget
        );

    private static BriefPoint PointOf(KpiProvinceYear row) =>
        new(
            FormattableString.Invariant($"{row.StatYear}"),
            row.CasesCompletionRate,
            row.CasesTargetRate,
            row.MoneyCompletionRate,
            row.MoneyTargetRate
        );
}
