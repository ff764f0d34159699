using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Notices;
using Thads.Warehouse.Notices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Security;

/// <summary>
/// New passwords by e-mail for who has forgotten his. Whether there is such an account is not to be learned here: a name that there is not
/// costs the same work, and is answered the same. The token is never kept: it is made from the request's number with a key that is not in
/// the database.
/// </summary>
public sealed class PasswordResets(
    IWarehouseProvider provider,
    AccountWork work,
    SignInThrottle throttle,
    AuditTrail trail,
    ProtectionKeys keys,
    TimeProvider clock
)
{
    /// <summary>The code of a token that there is not, that is too old, or was used.</summary>
    public const string NoToken = "ResetToken";

    private const int IdLength = 32;
    private const int MostAnHour = 3;

    /// <summary>How long a token holds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(30);

    /// <summary>Lets a letter with a token go to the address of the account, if there is one; three times an hour for a name.</summary>
    public async Task RequestAsync(string userName, Actor by, CancellationToken cancellationToken)
    {
        var name = userName.Trim().ToUpperInvariant();
        var hash = keys.HashOf($"password-reset {name}");
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var since = now - TimeSpan.FromHours(1);
        var asked = await context.PasswordResets.CountAsync(
            reset => reset.NameHash == hash && reset.RequestedAt > since,
            cancellationToken
        );
        if (asked >= MostAnHour)
        {
            return;
        }
        var account = await context
            .Accounts.Where(known =>
                known.NormalizedUserName == name
                && !known.IsDisabled
                && known.Email != null
                && known.PasswordHash != null
            )
            .Select(known => new { known.Id, known.UserName })
            .SingleOrDefaultAsync(cancellationToken);
        var old = now - ForgottenAfter;
        await context.PasswordResets.Where(reset => reset.RequestedAt < old).ExecuteDeleteAsync(cancellationToken);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        context.PasswordResets.Add(
            new PasswordReset
            {
                ResetId = id,
                NameHash = hash,
                AccountId = account?.Id,
                RequestedAt = now,
                ExpiresAt = now + Life,
            }
        );
        await context.AddNoticeAsync(
            new Notice
            {
                EventKey = $"password-reset:{id}",
                Kind = NoticeKind.PasswordReset,
                Audience = NoticeAudience.Account,
                AccountId = account?.Id,
                Detail = id,
                CreatedAt = now,
            },
            cancellationToken
        );
        await context.SaveChangesAsync(cancellationToken);
        // What was typed for a name may be a password: of a name that there is not nothing is written.
        await trail.AppendAsync(
            context,
            by,
            new AuditEntry(AuditActions.PasswordForgotten, account is null ? null : $"account:{account.UserName}"),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What a letter's link carries.</summary>
    public string TokenOf(string resetId) => resetId + keys.HashOf($"password-reset-token {resetId}");

    /// <summary>Whether a token may still be used, as far as can be told before it is.</summary>
    public async Task<bool> HoldsAsync(string? token, CancellationToken cancellationToken)
    {
        if (IdOf(token) is not { } id)
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = provider.CreateContext();
        return await context.PasswordResets.AnyAsync(
            reset => reset.ResetId == id && reset.UsedAt == null && reset.ExpiresAt > now && reset.AccountId != null,
            cancellationToken
        );
    }

    /// <summary>Sets a new password, once: every session of the account ends, and so does every other token.</summary>
    /// <exception cref="AccountRefusedException">The token holds no more (<see cref="NoToken"/>), or the password breaks the policy: then it still does.</exception>
    public Task ResetAsync(string? token, string password, Actor by, CancellationToken cancellationToken) =>
        work.RunAsync(
            async (context, users) =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var reset = IdOf(token) is { } id
                    ? await context
                        .PasswordResets.AsNoTracking()
                        .SingleOrDefaultAsync(
                            known => known.ResetId == id && known.AccountId != null,
                            cancellationToken
                        )
                    : null;
                // The update is what two at one moment are told apart by.
                var isTaken =
                    reset is not null
                    && await context
                        .PasswordResets.Where(known =>
                            known.ResetId == reset.ResetId && known.UsedAt == null && known.ExpiresAt > now
                        )
                        .ExecuteUpdateAsync(set => set.SetProperty(known => known.UsedAt, now), cancellationToken) == 1;
                var account = isTaken
                    ? await context.Accounts.SingleOrDefaultAsync(
                        known => known.Id == reset!.AccountId && !known.IsDisabled,
                        cancellationToken
                    )
                    : null;
                if (account is null)
                {
                    throw new AccountRefusedException(NoToken, "The link is too old, or was used.");
                }
                foreach (var rule in users.PasswordValidators)
                {
                    AccountWork.Demand(await rule.ValidateAsync(users, account, password));
                }
                account.MustChangePassword = false;
                account.LockoutEnd = null;
                account.AccessFailedCount = 0;
                account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
                AccountWork.Demand(await users.UpdateSecurityStampAsync(account));
                await AccountWork.EndResetsAsync(context, account, now, cancellationToken);
                await throttle.ForgiveEverywhereAsync(context, account.UserName!, cancellationToken);
                await work.AppendAsync(context, by, AuditActions.PasswordReset, account, cancellationToken);
                return true;
            },
            cancellationToken
        );

    /// <returns>The request that a token was made for; null where it was not made here.</returns>
    private string? IdOf(string? token) =>
        token is { Length: > IdLength }
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token),
            Encoding.UTF8.GetBytes(TokenOf(token[..IdLength]))
        )
            ? token[..IdLength]
            : null;
}
