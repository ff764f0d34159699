using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Kpi;

/// <summary>Which periods are complete: every office has reported, and none of what it reported was returned.</summary>
public sealed class CompletePeriods(IWarehouseProvider provider)
{
    /// <returns>The province's figures of the newest; null where no period is complete.</returns>
    public async Task<KpiPoint?> NewestAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        var newest = await context
            .KpiProvincePeriods.AsNoTracking()
            .Where(k => k.OfficesExpected > 0 && k.OfficesReported >= k.OfficesExpected)
            .Where(k =>
                !context.Submissions.Any(s =>
                    s.Status == SubmissionStatus.Loaded
                    && s.Approval == SubmissionApproval.Returned
                    && s.StatYear == k.StatYear
                    && s.Months == k.Months
                )
            )
            .OrderByDescending(k => k.StatYear)
            .ThenByDescending(k => k.Months)
            .FirstOrDefaultAsync(cancellationToken);
        return newest is null ? null : KpiPoint.Of(newest, null, null);
    }
}
