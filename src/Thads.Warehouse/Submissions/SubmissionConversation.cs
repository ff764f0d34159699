using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Notices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Warehouse.Submissions;

/// <summary>What an office and the province write to each other about a submission: kept with it, and the other side is told.</summary>
public sealed class SubmissionConversation(IWarehouseProvider provider, AuditTrail trail, TimeProvider clock)
{
    private const int LongestText = 4_000;

    /// <param name="submissionId">The submission, which <paramref name="by"/> was found to see.</param>
    /// <param name="text">What is written.</param>
    /// <param name="by">Somebody of its office, or of no office: the province.</param>
    /// <param name="cancellationToken">Writes nothing.</param>
    /// <returns>False where nothing is said, or there is no such submission.</returns>
    public async Task<bool> WriteAsync(int submissionId, string text, Actor by, CancellationToken cancellationToken)
    {
        if (WrittenReason.Of(text) is not { } said)
        {
            return false;
        }
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        if (await SubmissionLog.LockAsync(context, submissionId, cancellationToken) is not { } submission)
        {
            return false;
        }
        var message = new SubmissionMessage
        {
            SubmissionId = submissionId,
            Ordinal =
                await context.SubmissionMessages.CountAsync(m => m.SubmissionId == submissionId, cancellationToken) + 1,
            Text = said.Truncate(LongestText),
            WrittenBy = by.Name,
            OfficeCode = by.OfficeCode,
            WrittenAt = clock.GetUtcNow().UtcDateTime,
        };
        context.SubmissionMessages.Add(message);
        if (NoticeOutbox.OfMessage(submission, message) is { } notice)
        {
            notice.CreatedAt = message.WrittenAt;
            context.Notices.Add(notice);
        }
        await context.SaveChangesAsync(cancellationToken);
        await trail.AppendAsync(
            context,
            by,
            new AuditEntry(
                AuditActions.SubmissionMessageWritten,
                $"submission:{submissionId}",
                submission.OfficeCode ?? submission.SenderOfficeCode
            ),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>What was written about any of the submissions, the oldest first.</summary>
    public async Task<IReadOnlyList<SubmissionMessage>> ListAsync(
        IReadOnlyCollection<int> submissionIds,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        return await context
            .SubmissionMessages.AsNoTracking()
            .Where(message => submissionIds.Contains(message.SubmissionId))
            .OrderBy(message => message.WrittenAt)
            .ThenBy(message => message.SubmissionId)
            .ThenBy(message => message.Ordinal)
            .ToListAsync(cancellationToken);
    }
}
