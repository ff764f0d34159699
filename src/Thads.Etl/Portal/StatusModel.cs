using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal;

/// <summary>What the status page shows.</summary>
public sealed record StatusModel(
    IReadOnlyDictionary<SubmissionStatus, int> Counts,
    IReadOnlyList<Submission> Latest,
    IReadOnlyList<KpiProvinceYear> Years
)
{
    private const int LatestShown = 20;

    public static async Task<StatusModel> ReadAsync(WarehouseContext context, CancellationToken cancellationToken)
    {
        var counts = await context
            .Submissions.GroupBy(s => s.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var latest = await context
            .Submissions.AsNoTracking()
            .OrderByDescending(s => s.SubmissionId)
            .Take(LatestShown)
            .ToListAsync(cancellationToken);
        var years = await context
            .KpiProvinceYears.AsNoTracking()
            .OrderBy(k => k.StatYear)
            .ToListAsync(cancellationToken);
        return new StatusModel(counts, latest, years);
    }
}
