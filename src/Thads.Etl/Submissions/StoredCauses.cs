using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>Keeps the causes of a submission's findings, and gives them back.</summary>
internal static class StoredCauses
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>In the caller's transaction, in place of what was found when it was processed before.</summary>
    public static async Task ReplaceAsync(
        WarehouseContext context,
        int submissionId,
        IReadOnlyList<Cause> causes,
        CancellationToken cancellationToken
    )
    {
        await context
            .SubmissionCauses.Where(cause => cause.SubmissionId == submissionId)
            .ExecuteDeleteAsync(cancellationToken);
        context.SubmissionCauses.AddRange(
            causes.Select(
                (cause, index) =>
                    new SubmissionCause
                    {
                        SubmissionId = submissionId,
                        Ordinal = index + 1,
                        Slip = cause.Slip,
                        Cells = JsonSerializer.Serialize(cause.Cells, Json),
                        Alternatives = JsonSerializer.Serialize(cause.Alternatives, Json),
                        Explains = JsonSerializer.Serialize(cause.Explains.Select(finding => finding + 1), Json),
                    }
            )
        );
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Those that explain most first; the findings that they explain are counted from 0, as they are stored.</summary>
    public static async Task<IReadOnlyList<Cause>> ReadAsync(
        WarehouseContext context,
        int submissionId,
        CancellationToken cancellationToken
    )
    {
        var stored = await context
            .SubmissionCauses.AsNoTracking()
            .Where(cause => cause.SubmissionId == submissionId)
            .OrderBy(cause => cause.Ordinal)
            .ToListAsync(cancellationToken);
        return
        [
            .. stored.Select(cause => new Cause(
                JsonSerializer.Deserialize<List<CauseCell>>(cause.Cells, Json)!,
                cause.Slip,
                [.. JsonSerializer.Deserialize<List<int>>(cause.Explains, Json)!.Select(ordinal => ordinal - 1)],
                JsonSerializer.Deserialize<List<CauseCell>>(cause.Alternatives, Json)!
            )),
        ];
    }
}
