using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Portal.Submissions;

/// <summary>Reads what changed from version to version of a report: the sums that were kept when each was accepted.</summary>
public sealed class VersionReader(IWarehouseProvider provider, FormCatalog forms)
{
    /// <summary>The newest so many are set side by side.</summary>
    private const int Most = 4;

    /// <param name="versions">What was sent for one office, period and form, which the viewer sees.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where fewer than two were accepted.</returns>
    public async Task<VersionComparison?> ReadAsync(
        IReadOnlyList<Submission> versions,
        CancellationToken cancellationToken
    )
    {
        var accepted = versions
            .Where(one => one.Version is not null)
            .OrderBy(one => one.Version)
            .TakeLast(Most)
            .ToList();
        if (accepted.Count < 2 || forms.Find(accepted[0].FormCode!) is not { } form)
        {
            return null;
        }
        var ids = accepted.ConvertAll(one => one.SubmissionId);
        await using var context = provider.CreateContext();
        var totals = await context
            .SubmissionTotals.Where(total => ids.Contains(total.SubmissionId))
            .ToDictionaryAsync(
                total => (total.SubmissionId, total.ColumnCode),
                total => total.Total,
                cancellationToken
            );
        var rows = form
            .Columns.Where(column => column.IsAdditive)
            .Select(column => new VersionRow(
                column.Heading,
                ids.ConvertAll(id => totals.TryGetValue((id, column.Code), out var total) ? total : (decimal?)null)
            ))
            .Where(row => row.Totals.Distinct().Count() > 1);
        return new VersionComparison(accepted, [.. rows]);
    }
}
