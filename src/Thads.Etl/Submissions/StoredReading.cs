using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Submissions;

/// <summary>The rows of a loaded submission, as they were accepted.</summary>
internal static class StoredReading
{
    /// <summary>Null where what was accepted of it cannot be had any more; a rebuild says so.</summary>
    public static async Task<AcceptedRows?> ReadAsync(
        WarehouseContext context,
        Form form,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        var accepted = await context
            .SubmissionReadings.AsNoTracking()
            .Where(reading => reading.SubmissionId == submission.SubmissionId)
            .OrderByDescending(reading => reading.Ordinal)
            .FirstOrDefaultAsync(cancellationToken);
        try
        {
            return accepted is null ? null : form.RowsOf(accepted);
        }
        catch (ReplayException)
        {
            return null;
        }
    }
}
