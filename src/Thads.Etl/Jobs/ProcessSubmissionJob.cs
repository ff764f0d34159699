using Hangfire;
using Thads.Etl.Submissions;
using Thads.Etl.Telemetry;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>
/// Processes one submission. A bad file is rejected and the job succeeds. A fault of the system is tried again: one that is known to pass,
/// such as a lost connection or a full disk, for as long as it lasts; any other a few times, and then the submission is marked failed.
/// </summary>
public sealed class ProcessSubmissionJob(
    SubmissionProcessor processor,
    SubmissionTries tries,
    IWarehouseProvider provider,
    MartRefreshQueue refreshQueue,
    HubTelemetry telemetry,
    ILogger<ProcessSubmissionJob> logger
)
{
    /// <summary>How often a submission is begun before a fault that nobody knows to pass counts as one that stays.</summary>
    public const int MostTries = 3;

    [Queue(JobQueues.Submissions)]
    [AutomaticRetry(
        Attempts = 8,
        DelaysInSeconds = [1, 3, 10, 30, 60, 120, 300, 300],
        OnlyOn = [typeof(TransientFaultException)],
        LogEvents = false
    )]
    public async Task RunAsync(int submissionId, CancellationToken cancellationToken)
    {
        try
        {
            await processor.ProcessAsync(submissionId, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            if (!provider.IsTransient(e) && await FailAsync(submissionId, e, cancellationToken))
            {
                throw;
            }
            telemetry.Retried("submissions");
            logger.LogWarning(e, "Submission {SubmissionId} met a fault and is tried again", submissionId);
            throw new TransientFaultException(e);
        }
        refreshQueue.Request();
    }

    /// <returns>False while tries remain, or when it could not be written down: the submission goes on waiting.</returns>
    private async Task<bool> FailAsync(int submissionId, Exception fault, CancellationToken cancellationToken)
    {
        try
        {
            if (
                !await tries.FailAsync(
                    submissionId,
                    $"{fault.GetType().Name}: {fault.Message}",
                    MostTries,
                    cancellationToken
                )
            )
            {
                return false;
            }
        }
        catch (Exception e) when (provider.IsTransient(e))
        {
            return false;
        }
        telemetry.Settled(form: null, "failed");
        logger.LogError(fault, "Submission {SubmissionId} failed", submissionId);
        return true;
    }
}
