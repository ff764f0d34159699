using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Submissions;

/// <summary>Sends a batch of files in and waits until the workers have settled every one of them and the marts agree.</summary>
public sealed class BatchIntake(
    SubmissionIntake intake,
    MartRefresher refresher,
    IWarehouseProvider provider,
    TimeProvider clock
)
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan StandsStill = TimeSpan.FromMinutes(1);

    /// <param name="files">The files, read one by one as they are sent.</param>
    /// <param name="settled">Is told repeatedly how many of them are settled.</param>
    /// <param name="cancellationToken">Stops the waiting; what was received stays received.</param>
    /// <param name="refused">Is told of each file that may not be stored; without it the first of them ends the batch.</param>
    /// <exception cref="RefusedFileException">A file may not be stored, and nobody is told of it otherwise.</exception>
    public async Task<IReadOnlyList<BatchOutcome>> SendAsync(
        IEnumerable<ReceivedFile> files,
        Action<int>? settled,
        CancellationToken cancellationToken,
        Action<string, RefusedFileException>? refused = null
    )
    {
        var receipts = new List<(string FileName, Receipt Receipt)>();
        foreach (var file in files)
        {
            try
            {
                receipts.Add((file.FileName, await intake.ReceiveAsync(file, cancellationToken)));
            }
            catch (RefusedFileException e) when (refused is not null)
            {
                refused(file.FileName, e);
            }
        }
        var waiting = receipts.Where(r => r.Receipt.IsPending).Select(r => r.Receipt.SubmissionId).Distinct().ToList();
        await using var context = provider.CreateContext();
        var (pending, since) = (waiting.Count, clock.GetTimestamp());
        while (pending > 0)
        {
            await Task.Delay(PollEvery, clock, cancellationToken);
            var now = await PendingAsync(waiting);
            settled?.Invoke(receipts.Count - now);
            if (now != pending)
            {
                (pending, since) = (now, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(since) > StandsStill)
            {
                // Their jobs may be lost: the queue is only a hint.
                await intake.ResumeAsync(StandsStill, cancellationToken);
                since = clock.GetTimestamp();
            }
        }
        settled?.Invoke(receipts.Count);
        // The workers refresh the marts after loading. What they have not done yet, or an earlier run died before, is done here.
        await refresher.RefreshPendingAsync(cancellationToken);
        return await OutcomesAsync();

        async Task<int> PendingAsync(List<int> ids)
        {
            var (first, last) = (ids.Min(), ids.Max());
            var unsettled = await context
                .Submissions.Where(s =>
                    s.SubmissionId >= first
                    && s.SubmissionId <= last
                    && (s.Status == SubmissionStatus.Received || s.Status == SubmissionStatus.Processing)
                )
                .Select(s => s.SubmissionId)
                .ToListAsync(cancellationToken);
            return unsettled.Intersect(ids).Count();
        }

        async Task<IReadOnlyList<BatchOutcome>> OutcomesAsync()
        {
            var outcomes = new List<BatchOutcome>(receipts.Count);
            foreach (var (fileName, receipt) in receipts)
            {
                var submission = await context
                    .Submissions.AsNoTracking()
                    .SingleAsync(s => s.SubmissionId == receipt.SubmissionId, cancellationToken);
                var reason = await context
                    .SubmissionStatusChanges.Where(c => c.SubmissionId == receipt.SubmissionId)
                    .OrderByDescending(c => c.Ordinal)
                    .Select(c => c.Reason)
                    .FirstOrDefaultAsync(cancellationToken);
                var findings = await context
                    .SubmissionFindings.AsNoTracking()
                    .Where(f => f.SubmissionId == receipt.SubmissionId)
                    .OrderBy(f => f.Ordinal)
                    .ToListAsync(cancellationToken);
                outcomes.Add(new BatchOutcome(fileName, receipt, submission, reason, findings));
            }
            return outcomes;
        }
    }
}
