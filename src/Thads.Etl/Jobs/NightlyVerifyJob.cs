using Hangfire;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Jobs;

/// <summary>Verifies the warehouse against the stored submissions; a difference fails the job, where an admin sees it.</summary>
public sealed class NightlyVerifyJob(WarehouseVerifier verifier, ILogger<NightlyVerifyJob> logger)
{
    [Queue(JobQueues.Maintenance)]
    [JobDisplayName("Verify the warehouse")]
    [DisableConcurrentExecution(timeoutInSeconds: 5)]
    [AutomaticRetry(Attempts = 0)]
    public async Task<VerificationResult> RunAsync(CancellationToken cancellationToken)
    {
        var result = await verifier.VerifyAsync(progress: null, cancellationToken);
        if (!result.IsEqual)
        {
            logger.LogCritical(
                "The warehouse is not what its submissions make it: {Difference}",
                result.FirstDifference
            );
            throw new InvalidOperationException(result.FirstDifference);
        }
        return result;
    }
}
