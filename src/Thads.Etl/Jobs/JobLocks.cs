using Thads.Warehouse.Providers;

namespace Thads.Etl.Jobs;

/// <summary>
/// Lets one run of a recurring job work at a time, in all processes together. The lock lasts as long as the run does, however long that is,
/// and dies with its process or its connection. Hangfire's own lock on PostgreSQL is a row, which does neither.
/// </summary>
public sealed class JobLocks(IWarehouseProvider provider)
{
    /// <param name="jobName">The recurring job's id.</param>
    /// <param name="run">The work; it is told to stop when the lock is lost, since another run may begin then.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="JobLockLostException">The connection that held the lock broke.</exception>
    public async Task<JobReport> RunAloneAsync(
        string jobName,
        Func<CancellationToken, Task<JobReport>> run,
        CancellationToken cancellationToken
    )
    {
        await using var held = await provider.TryLockAsync(jobName, cancellationToken);
        if (held is null)
        {
            return JobReport.Refused;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, held.Lost);
        try
        {
            return await run(stop.Token);
        }
        catch (OperationCanceledException)
            when (held.Lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new JobLockLostException(jobName);
        }
    }
}
