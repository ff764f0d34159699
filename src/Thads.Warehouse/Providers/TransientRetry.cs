namespace Thads.Warehouse.Providers;

/// <summary>Does a piece of work again that met a fault that may pass: for work that is whole in itself and that no queue tries again.</summary>
public static class TransientRetry
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMilliseconds(200),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(3),
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
    ];

    /// <summary>Tries the work up to six times within three quarters of a minute; the last fault is the caller's.</summary>
    /// <param name="provider">The database.</param>
    /// <param name="work">The whole of the work, in a transaction of its own.</param>
    /// <param name="clock">By which is waited.</param>
    /// <param name="metFault">Is told of each fault but the last.</param>
    /// <param name="cancellationToken">Stops the waiting and the work.</param>
    public static async Task<TResult> RetryAsync<TResult>(
        this IWarehouseProvider provider,
        Func<CancellationToken, Task<TResult>> work,
        TimeProvider clock,
        Action<Exception> metFault,
        CancellationToken cancellationToken
    )
    {
        foreach (var wait in Waits)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (Exception e) when (provider.IsTransient(e))
            {
                metFault(e);
                await Task.Delay(wait, clock, cancellationToken);
            }
        }
        return await work(cancellationToken);
    }
}
