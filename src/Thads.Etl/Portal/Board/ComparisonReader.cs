using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Board;

/// <summary>
/// Reads what a loaded submission is compared with before it is approved: sums of its columns, which were kept when it was accepted, beside
/// those of the office's other reports.
/// </summary>
public sealed class ComparisonReader(IWarehouseProvider provider, FormCatalog forms)
{
    private const int YearsBack = 5;
    private static readonly string[] RateColumns = ["completed", "terminated", "enforceable"];

    /// <returns>Null where there is nothing to compare: it is not loaded, or its form has no figures to add up.</returns>
    public async Task<SubmissionComparison?> ReadAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (
            submission
                is not { Status: SubmissionStatus.Loaded, StatYear: { } year, Months: { } months, FormCode: { } code }
            || forms.Find(code) is not { } form
        )
        {
            return null;
        }
        await using var context = provider.CreateContext();
        var past = await PastAsync(context, submission, year, cancellationToken);
        var now = past.Find(one => one.SubmissionId == submission.SubmissionId)?.Totals;
        if (now is null || now.Count == 0)
        {
            return null;
        }
        var earlier = past.Where(one => one.Year == year && one.Months < months).MaxBy(one => one.Months);
        var sameMonths = past.Where(one => one.Year < year && one.Months == months).ToList();
        var (with, without) = await RatesAsync(context, submission, cancellationToken);
        return new SubmissionComparison(
            [
                .. form
                    .Columns.Where(column => column.IsAdditive && now.ContainsKey(column.Code))
                    .Select(column => new ComparisonRow(
                        column.Heading,
                        column.Unit == MeasureUnit.Money,
                        now[column.Code],
                        earlier?.Of(column.Code),
                        sameMonths.Find(one => one.Year == year - 1)?.Of(column.Code),
                        sameMonths.Min(one => one.Of(column.Code)),
                        sameMonths.Max(one => one.Of(column.Code)),
                        sameMonths.Count
                    )),
            ],
            earlier?.Months,
            sameMonths.Count,
            RateOf(now),
            with,
            without
        );
    }

    private static async Task<List<Past>> PastAsync(
        WarehouseContext context,
        Submission submission,
        int year,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .Submissions.Where(s =>
                s.FormCode == submission.FormCode
                && s.OfficeCode == submission.OfficeCode
                && s.Status == SubmissionStatus.Loaded
                && s.StatYear >= year - YearsBack
                && s.StatYear <= year
            )
            .Join(
                context.SubmissionTotals,
                s => s.SubmissionId,
                total => total.SubmissionId,
                (s, total) =>
                    new
                    {
                        s.SubmissionId,
                        s.StatYear,
                        s.Months,
                        total.ColumnCode,
                        total.Total,
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.SubmissionId, row.StatYear, row.Months))
                .Select(group => new Past(
                    group.Key.SubmissionId,
                    group.Key.StatYear!.Value,
                    group.Key.Months!.Value,
                    group.ToDictionary(row => row.ColumnCode, row => row.Total)
                )),
        ];
    }

    /// <summary>The province's rate with the submission and without it: of sums, never an average.</summary>
    private static async Task<(double? With, double? Without)> RatesAsync(
        WarehouseContext context,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        var rows = await context
            .Submissions.Where(s =>
                s.FormCode == submission.FormCode
                && s.StatYear == submission.StatYear
                && s.Months == submission.Months
                && s.Status == SubmissionStatus.Loaded
            )
            .Join(
                context.SubmissionTotals.Where(total => RateColumns.Contains(total.ColumnCode)),
                s => s.SubmissionId,
                total => total.SubmissionId,
                (s, total) =>
                    new
                    {
                        s.SubmissionId,
                        total.ColumnCode,
                        total.Total,
                    }
            )
            .ToListAsync(cancellationToken);
        double? Of(bool isWithout) =>
            RateOf(
                rows.Where(row => !isWithout || row.SubmissionId != submission.SubmissionId)
                    .GroupBy(row => row.ColumnCode)
                    .ToDictionary(group => group.Key, group => group.Sum(row => row.Total))
            );
        return (Of(isWithout: false), Of(isWithout: true));
    }

    private static double? RateOf(IReadOnlyDictionary<string, decimal> totals) =>
        RateColumns.All(totals.ContainsKey) && totals["enforceable"] != 0
            ? (double)((totals["completed"] + totals["terminated"]) * 100 / totals["enforceable"])
            : null;

    private sealed record Past(int SubmissionId, int Year, int Months, Dictionary<string, decimal> Totals)
    {
        public decimal? Of(string column) => Totals.TryGetValue(column, out var total) ? total : null;
    }
}
