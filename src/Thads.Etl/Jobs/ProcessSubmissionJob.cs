using Hangfire;
using Thads.Etl.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Jobs;

/// <summary>Processes one submission. A bad file is rejected and the job succeeds; only a fault that may pass is tried again.</summary>
public sealed class ProcessSubmissionJob(
    SubmissionProcessor processor,
    SubmissionLog log,
    IWarehouseProvider provider,
    MartRefreshQueue refreshQueue,
    ILogger<ProcessSubmissionJob> logger
)
{
    [Queue(JobQueues.Submissions)]
    [JobDisplayName("Submission {0}")]
    [AutomaticRetry(Attempts = 8, OnlyOn = [typeof(TransientFaultException)], LogEvents = false)]
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
        catch (Exception e) when (provider.IsTransient(e))
        {
            throw new TransientFaultException(e);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Submission {SubmissionId} failed", submissionId);
            await log.FailAsync(submissionId, $"{e.GetType().Name}: {e.Message}", cancellationToken);
            throw;
        }
        refreshQueue.Request();
    }
}
