using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Security;

/// <summary>
/// Lets passwords be guessed slowly: after some wrong ones, whoever tries the name from the same address waits, twice as long each time.
/// The account itself is never locked, so a stranger keeps nobody out who comes from elsewhere; and a name that there is not waits as one
/// that there is. Shared by every process, and counted before the password is looked at, so that guesses at one moment count too.
/// </summary>
public sealed class SignInThrottle(
    IWarehouseProvider provider,
    ProtectionKeys keys,
    IOptionsMonitor<SecurityOptions> options,
    TimeProvider clock
)
{
    private const int Ipv6NetworkBytes = 8;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(1);

    /// <summary>Counts a try as a wrong one, until <see cref="ForgiveAsync"/> says otherwise.</summary>
    /// <returns>False when the name has to wait at this address: then the password is not to be looked at.</returns>
    public async Task<bool> BeginAsync(string userName, IPAddress? address, CancellationToken cancellationToken)
    {
        try
        {
            return await CountAsync(userName, address, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else made the row at the same moment: now it is there.
            return await CountAsync(userName, address, cancellationToken);
        }
    }

    /// <summary>The password was right: what was wrong before from there is forgotten.</summary>
    public async Task ForgiveAsync(string userName, IPAddress? address, CancellationToken cancellationToken)
    {
        var (name, place) = (NameHash(userName), AddressHash(address));
        await using var context = provider.CreateContext();
        await context
            .SignInFailures.Where(failure => failure.NameHash == name && failure.AddressHash == place)
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Forgets what was tried under a name from anywhere, in the caller's transaction.</summary>
    public async Task ForgiveEverywhereAsync(
        WarehouseContext context,
        string userName,
        CancellationToken cancellationToken
    )
    {
        var name = NameHash(userName);
        await context.SignInFailures.Where(failure => failure.NameHash == name).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<bool> CountAsync(string userName, IPAddress? address, CancellationToken cancellationToken)
    {
        var (name, place) = (NameHash(userName), AddressHash(address));
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await context
            .SignInFailures.Where(failure => failure.LastFailedAt <= now - ForgottenAfter)
            .ExecuteDeleteAsync(cancellationToken);
        var row = context.SignInFailures.Where(failure => failure.NameHash == name && failure.AddressHash == place);
        // The update holds the row, so that the next try waits for this one.
        var isCounted = await row.Where(failure => failure.WaitsUntil <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Failures, f => f.Failures + 1).SetProperty(f => f.LastFailedAt, now),
                cancellationToken
            );
        if (isCounted == 0)
        {
            if (await row.AnyAsync(cancellationToken))
            {
                return false;
            }
            context.SignInFailures.Add(
                new SignInFailure
                {
                    NameHash = name,
                    AddressHash = place,
                    Failures = 1,
                    LastFailedAt = now,
                    WaitsUntil = now,
                }
            );
            await context.SaveChangesAsync(cancellationToken);
        }
        else
        {
            var until = now + WaitAfter(await row.Select(f => f.Failures).SingleAsync(cancellationToken));
            await row.ExecuteUpdateAsync(set => set.SetProperty(f => f.WaitsUntil, until), cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private TimeSpan WaitAfter(int failures)
    {
        var security = options.CurrentValue;
        var beyond = failures - security.LockoutAttempts;
        var most = TimeSpan.FromMinutes(security.LockoutMinutes);
        return beyond < 0 ? TimeSpan.Zero
            // So many doublings of it are as long as a day.
            : beyond > 14 ? most
            : TimeSpan.FromTicks(Math.Min(most.Ticks, FirstWait.Ticks << beyond));
    }

    private string NameHash(string userName) => keys.HashOf($"name {userName.ToUpperInvariant()}");

    /// <summary>Whoever has an address of IPv6 has all of its network.</summary>
    private string AddressHash(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }
        return keys.HashOf(
            address is { AddressFamily: AddressFamily.InterNetworkV6 }
                ? $"network {Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes))}"
                : $"address {address}"
        );
    }
}
