using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Text;

namespace Thads.Etl.Security;

/// <summary>The sign-ins that hold. A cookie is good for as long as its session is here, and no longer.</summary>
internal sealed class AccountSessions(
    IWarehouseProvider provider,
    IOptionsMonitor<SecurityOptions> options,
    AuditTrail trail,
    TimeProvider clock
)
{
    private const int TokenBytes = 32;
    private const int LongestBrowser = 200;

    /// <returns>What the cookie is to say.</returns>
    public async Task<string> StartAsync(
        int accountId,
        string? remoteAddress,
        string? browser,
        CancellationToken cancellationToken
    )
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
                RemoteAddress = remoteAddress,
                // What a browser says may be anything.
                Browser =
                    browser is not null && StorableText.IsStorable(browser) ? browser.Truncate(LongestBrowser) : null,
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

    /// <summary>The sessions of an account that hold, the newest first.</summary>
    public async Task<IReadOnlyList<AccountSession>> ListAsync(string userName, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        return await Of(context, userName)
            .AsNoTracking()
            .Where(session => session.EndsAt > now)
            .OrderByDescending(session => session.StartedAt)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends sessions of an account: one, or all but the one that a cookie is of.</summary>
    /// <param name="by">Whose sessions they are.</param>
    /// <param name="hash">The one; null for all.</param>
    /// <param name="kept">What the cookie of the one that goes on says, where all others end.</param>
    /// <param name="cancellationToken">Ends none.</param>
    /// <returns>How many ended.</returns>
    public async Task<int> EndAsync(Actor by, string? hash, string? kept, CancellationToken cancellationToken)
    {
        var here = kept is null ? null : HashOf(kept);
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var ended = await Of(context, by.Name)
            .Where(session => hash == null ? session.SessionHash != here : session.SessionHash == hash)
            .ExecuteDeleteAsync(cancellationToken);
        if (ended > 0)
        {
            await trail.AppendAsync(
                context,
                by,
                new AuditEntry(AuditActions.SessionEnded, $"account:{by.Name}"),
                cancellationToken
            );
            await transaction.CommitAsync(cancellationToken);
        }
        return ended;
    }

    /// <summary>Whether a session is the one that a cookie is of.</summary>
    public static bool IsOf(AccountSession session, string? token) =>
        token is not null && session.SessionHash == HashOf(token);

    private static IQueryable<AccountSession> Of(WarehouseContext context, string userName) =>
        context.AccountSessions.Where(session =>
            context.Accounts.Any(account => account.Id == session.AccountId && account.UserName == userName)
        );

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
