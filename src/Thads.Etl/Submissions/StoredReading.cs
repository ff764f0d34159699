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
        return accepted is null ? null : RowsOf(form, accepted);
    }

    /// <inheritdoc cref="ReadAsync"/>
    public static AcceptedRows? RowsOf(Form form, SubmissionReading accepted)
    {
        try
        {
            return form.RowsOf(accepted);
        }
        catch (ReplayException)
        {
            return null;
        }
    }
}
