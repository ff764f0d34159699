using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>Holds a workbook against what is loaded in its place.</summary>
internal static class PreviewReader
{
    public static async Task<SubmissionPreview> ReadAsync(
        WarehouseContext context,
        FormReading reading,
        FormTarget target,
        CancellationToken cancellationToken
    )
    {
        var loaded = await context
            .Submissions.AsNoTracking()
            .Where(s =>
                s.FormCode == reading.Form.Code
                && s.StatYear == target.Period.StatYear
                && s.Months == target.Period.Months
                && s.Status == SubmissionStatus.Loaded
            )
            .ToListAsync(cancellationToken);
        var current = loaded.Find(s => s.OfficeCode == target.Office.OfficeCode);
        var before = current is null
            ? null
            : await StoredReading.ReadAsync(context, reading.Form, current, cancellationToken);
        var ids = loaded.ConvertAll(s => s.SubmissionId);
        var totals = await context
            .SubmissionTotals.AsNoTracking()
            .Where(t => ids.Contains(t.SubmissionId))
            .ToListAsync(cancellationToken);
        var officeBefore = Sum(totals.Where(t => t.SubmissionId == current?.SubmissionId));
        var provinceBefore = Sum(totals);
        var provinceAfter = Sum(totals.Where(t => t.SubmissionId != current?.SubmissionId));
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

    private static Dictionary<string, decimal> Sum(IEnumerable<SubmissionTotal> totals) =>
        totals.GroupBy(t => t.ColumnCode).ToDictionary(group => group.Key, group => group.Sum(t => t.Total));
}
