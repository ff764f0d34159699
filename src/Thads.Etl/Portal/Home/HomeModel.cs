using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Home;

/// <summary>What the first page shows: of submissions, those that are there for the viewer.</summary>
public sealed record HomeModel(
    IReadOnlyDictionary<SubmissionStatus, int> Counts,
    IReadOnlyList<Submission> Latest,
    IReadOnlyList<KpiProvinceYear> Years
)
{
    private const int LatestShown = 20;

    public static async Task<HomeModel> ReadAsync(
        WarehouseContext context,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var visible = viewer.Visible(context.Submissions);
        var counts = await visible
            .GroupBy(s => s.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var latest = await visible
            .AsNoTracking()
            .OrderByDescending(s => s.SubmissionId)
            .Take(LatestShown)
            .ToListAsync(cancellationToken);
        var years = await context
            .KpiProvinceYears.AsNoTracking()
            .OrderBy(k => k.StatYear)
            .ToListAsync(cancellationToken);
        return new HomeModel(counts, latest, years);
    }
}
