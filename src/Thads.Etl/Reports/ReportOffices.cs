using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Reports;

/// <summary>Reads how each office stands with a form and period: those that were to report, then those that have ended.</summary>
internal static class ReportOffices
{
    /// <param name="counted">The submissions that are in the report.</param>
    public static async Task<IReadOnlyList<ReportOffice>> ReadAsync(
        WarehouseContext context,
        ReferenceData reference,
        Form form,
        PeriodDimension period,
        IReadOnlyList<Submission> counted,
        CancellationToken cancellationToken
    )
    {
        var sent = (
            await context
                .Submissions.AsNoTracking()
                .Where(s => s.Status != SubmissionStatus.Withdrawn)
                .Where(s =>
                    (s.FormCode == form.Code && s.StatYear == period.StatYear && s.Months == period.Months)
                    || (
                        s.FormCode == null && s.DeclaredFormCode == form.Code && s.DeclaredPeriodKey == period.PeriodKey
                    )
                )
                .ToListAsync(cancellationToken)
        ).ToLookup(s => s.OfficeCode ?? s.DeclaredOfficeCode);
        var expected = reference
            .Offices.Where(office => office.Reports && office.IsInForceOn(period.EndDate))
            .OrderBy(office => office.Level == "province" ? 0 : 1)
            .ThenBy(office => office.OfficeCode, StringComparer.Ordinal)
            .Select(office => Of(office, period, [.. sent[office.OfficeCode]], counted));
        var codes = counted.Where(s => reference.Office(s.OfficeCode!, period.EndDate) is null);
        return [.. expected, .. codes.Select(s => Ended(s, reference.OfficeByCode(s.OfficeCode!, period.EndDate)!))];
    }

    private static ReportOffice Of(
        OfficeDimension office,
        PeriodDimension period,
        List<Submission> sent,
        IReadOnlyList<Submission> counted
    )
    {
        var current = sent.Find(s => s.Status == SubmissionStatus.Loaded);
        var first = sent.Where(s => s.AcceptedAt is not null).Select(s => (DateTime?)s.ReceivedAt).Min();
        var state =
            current is null ? (sent.Count > 0 ? ReportOfficeState.NotLoaded : ReportOfficeState.Missing)
            : counted.Any(s => s.SubmissionId == current.SubmissionId) ? ReportOfficeState.Included
            : ReportOfficeState.NotApproved;
        return new ReportOffice(
            office.OfficeCode,
            office.OfficeName,
            state,
            current?.SubmissionId,
            current?.Version,
            first is { } received ? Day(received) : null,
            first > period.OfficeDueAt ? Day(first.Value).DayNumber - Day(period.OfficeDueAt).DayNumber : 0,
            current?.Approval ?? SubmissionApproval.None,
            current?.Months
        );
    }

    private static ReportOffice Ended(Submission last, OfficeDimension office) =>
        new(
            office.OfficeCode,
            office.OfficeName,
            ReportOfficeState.Ended,
            last.SubmissionId,
            last.Version,
            Day(last.ReceivedAt),
            DaysLate: 0,
            last.Approval,
            last.Months
        );

    private static DateOnly Day(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, VietnamTime.Zone));
}
