using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Submissions;

/// <summary>Holds a workbook against what is loaded in its place.</summary>
internal static class PreviewReader
{
    public static async Task<SubmissionPreview> ReadAsync(
        WarehouseContext context,
        ReferenceData reference,
        FormReading reading,
        FormTarget target,
        CancellationToken cancellationToken
    )
    {
        var loaded = await CountedSubmissions.ReadAsync(
            context,
            reference,
            reading.Form,
            target.Period,
            isApprovedOnly: false,
            cancellationToken
        );
        var current = loaded.Of(target.Office.OfficeCode);
        var before = current is null
            ? null
            : await StoredReading.ReadAsync(context, reading.Form, current, cancellationToken);
        var after = loaded.With(Added(target));
        var ids = loaded.All().Concat(after.All()).Select(s => s.SubmissionId).Distinct().ToList();
        var totals = (
            await context
                .SubmissionTotals.AsNoTracking()
                .Where(t => ids.Contains(t.SubmissionId))
                .ToListAsync(cancellationToken)
        ).ToLookup(t => t.SubmissionId);
        var officeBefore = Sum(current is null ? [] : totals[current.SubmissionId]);
        var provinceBefore = Sum(loaded.All().SelectMany(s => totals[s.SubmissionId]));
        // The workbook would count too, but its totals are not stored yet.
        var provinceAfter = Sum(after.All().SelectMany(s => totals[s.SubmissionId]));
        foreach (var (column, total) in reading.Totals)
        {
            provinceAfter[column] = provinceAfter.GetValueOrDefault(column) + total;
        }
        var (office0, office1) = (reading.RatesOf(officeBefore), reading.RatesOf(reading.Totals));
        var (province0, province1) = (reading.RatesOf(provinceBefore), reading.RatesOf(provinceAfter));
        return new SubmissionPreview(
            current?.SubmissionId,
            reading.ChangesSince(before),
            [
                .. office1.Keys.Select(rate => new RateChange(
                    rate,
                    office0[rate],
                    office1[rate],
                    province0[rate],
                    province1[rate]
                )),
            ]
        );
    }

    /// <summary>The workbook as if it were loaded; number 0 is no submission's.</summary>
    private static Submission Added(FormTarget target) =>
        new()
        {
            SubmissionId = 0,
            ContentHash = "",
            FileName = "",
            Sender = "",
            OfficeCode = target.Office.OfficeCode,
            StatYear = target.Period.StatYear,
            Months = target.Period.Months,
        };

    private static Dictionary<string, decimal> Sum(IEnumerable<SubmissionTotal> totals) =>
        totals.GroupBy(t => t.ColumnCode).ToDictionary(group => group.Key, group => group.Sum(t => t.Total));
}
