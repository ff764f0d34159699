using System.Data.Common;
using System.Globalization;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Operations;

/// <summary>
/// Whether what is received is worked on: the queue's own storage answers, each queue has a process that serves it, and nothing has waited
/// for long. What does not hold here is told as degraded, since the portal serves and receives as ever; but for a queue that is away.
/// </summary>
internal sealed partial class QueueHealthCheck(
    IWarehouseProvider provider,
    JobStorage storage,
    ProcessRegister register,
    IOptions<HealthOptions> options,
    TimeProvider clock,
    ILogger<QueueHealthCheck> logger
) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            // Hangfire waits for its storage with the thread that asks.
            await Task.Run(() => storage.GetMonitoringApi().Queues(), cancellationToken)
                .WaitAsync(options.Value.Patience + options.Value.Patience, cancellationToken);
        }
#pragma warning disable CA1031 // Each storage throws what it likes; whatever it is, the queue is not there.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            QueueAway(e);
            return HealthCheckResult.Unhealthy(
                "The job queue does not answer: see its tables (schema hangfire) and what the log says. What is received is stored, and waits."
            );
        }
        try
        {
            var told = new[] { await UnservedAsync(cancellationToken), await WaitingAsync(cancellationToken) }
                .OfType<string>()
                .ToList();
            return told.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join('\n', told));
        }
        catch (Exception e) when (e is DbException || provider.IsTransient(e))
        {
            QueueAway(e);
            return HealthCheckResult.Unhealthy("What waits cannot be read from the warehouse.");
        }
    }

    private async Task<string?> UnservedAsync(CancellationToken cancellationToken)
    {
        var unserved = ProcessRegister.Unserved(await register.ListAsync(cancellationToken));
        return unserved.Count == 0
            ? null
            : $"No process that lives serves {string.Join(", ", unserved)}: start one (thads work, or serve with Thads:Workers:Count at 0 or above).";
    }

    private async Task<string?> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var warehouse = provider.CreateContext();
        await provider.LimitWaitAsync(warehouse, options.Value.Patience, cancellationToken);
        var oldest = await warehouse
            .Submissions.Where(submission => SubmissionStatuses.Pending.Contains(submission.Status))
            .MinAsync(submission => (DateTime?)submission.ReceivedAt, cancellationToken);
        var waited = clock.GetUtcNow().UtcDateTime - oldest;
        return waited > options.Value.OldestWaiting
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The oldest submission has waited since {oldest:yyyy-MM-dd HH:mm} UTC: see the page of recurring jobs for processes that live, and the log for faults that are tried again."
            )
            : null;
    }

    [LoggerMessage(LogLevel.Error, "The job queue is not ready")]
    private partial void QueueAway(Exception exception);
}
