using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Security;

/// <summary>The sign-ins that hold. A cookie is good for as long as its session is here, and no longer.</summary>
internal sealed class AccountSessions(
    IWarehouseProvider provider,
    IOptionsMonitor<SecurityOptions> options,
    TimeProvider clock
)
{
    private const int TokenBytes = 32;

    /// <returns>What the cookie is to say.</returns>
    public async Task<string> StartAsync(int accountId, CancellationToken cancellationToken)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        await context.AccountSessions.Where(session => session.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
        context.AccountSessions.Add(
            new AccountSession
            {
                SessionHash = HashOf(token),
                AccountId = accountId,
                StartedAt = now,
                EndsAt = now.AddHours(options.CurrentValue.SessionHours),
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    public async Task EndAsync(string token, CancellationToken cancellationToken)
    {
        var hash = HashOf(token);
        await using var context = provider.CreateContext();
        await context.AccountSessions.Where(s => s.SessionHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Whether the session still holds: it was not ended, its account may sign in and is as it was at the sign-in.</summary>
    public async Task<bool> HoldsAsync(string token, string securityStamp, CancellationToken cancellationToken)
    {
        var hash = HashOf(token);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        var stamp = await context
            .AccountSessions.Where(session => session.SessionHash == hash && session.EndsAt > now)
            .Join(context.Accounts, session => session.AccountId, account => account.Id, (_, account) => account)
            .Where(account => !account.IsDisabled)
            .Select(account => account.SecurityStamp)
            .SingleOrDefaultAsync(cancellationToken);
        return stamp == securityStamp;
    }

    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
