using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>Second factors: codes of an authenticator app, and recovery codes for the day on which the telephone is lost.</summary>
public sealed class SecondFactors(AccountWork work)
{
    private const int RecoveryCodes = 10;
    private const int CodeLength = 6;
    private const string Issuer = "Thads ETL";

    /// <summary>What was typed as a code, without the blanks that apps show in the middle of it.</summary>
    public static string Typed(string code) => string.Concat(code.Where(sign => !char.IsWhiteSpace(sign)));

    /// <summary>Whether it looks like a code of the app; otherwise it is taken for a recovery code.</summary>
    public static bool IsOfApp(string typed) => typed.Length == CodeLength && typed.All(char.IsAsciiDigit);

    /// <summary>Makes a new secret, which counts only once <see cref="ConfirmAsync"/> has seen a code of it. The account's sessions end.</summary>
    /// <exception cref="AccountRefusedException">The account has a second factor: it is to be removed first.</exception>
    public Task BeginAsync(string userName, CancellationToken cancellationToken) =>
        work.RunAsync(
            async (_, users) =>
            {
                var account = await AccountWork.FindAsync(users, userName);
                if (account.TwoFactorEnabled)
                {
                    throw new AccountRefusedException(
                        "SecondFactorIsThere",
                        "The account has a second factor already."
                    );
                }
                AccountWork.Demand(await users.ResetAuthenticatorKeyAsync(account));
                return true;
            },
            cancellationToken
        );

    /// <returns>
    /// How many recovery codes are left to an account with a second factor; or the secret that waits to be confirmed, with the address that
    /// an app reads from a QR code; or neither.
    /// </returns>
    public Task<(int? CodesLeft, (string Key, string Address)? Pending)> StateAsync(
        string userName,
        CancellationToken cancellationToken
    ) =>
        work.RunAsync<(int?, (string, string)?)>(
            async (_, users) =>
            {
                var account = await AccountWork.FindAsync(users, userName);
                if (account.TwoFactorEnabled)
                {
                    return (await users.CountRecoveryCodesAsync(account), null);
                }
                return await users.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key
                    ? (null, (key, AddressOf(account.UserName!, key)))
                    : (null, null);
            },
            cancellationToken
        );

    /// <returns>Recovery codes, each of which is good once in place of a code; nobody can be told them again.</returns>
    /// <exception cref="AccountRefusedException">The code is wrong, or there is nothing to confirm.</exception>
    public Task<IReadOnlyList<string>> ConfirmAsync(
        string userName,
        string code,
        Actor by,
        CancellationToken cancellationToken
    ) =>
        work.RunAsync(
            async (context, users) =>
            {
                var account = await AccountWork.FindAsync(users, userName);
                if (
                    account.TwoFactorEnabled
                    || !await users.VerifyTwoFactorTokenAsync(
                        account,
                        users.Options.Tokens.AuthenticatorTokenProvider,
                        code
                    )
                )
                {
                    throw new AccountRefusedException("WrongCode", "The code is wrong.");
                }
                AccountWork.Demand(await users.SetTwoFactorEnabledAsync(account, true));
                var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
                await work.AppendAsync(context, by, AuditActions.SecondFactorAdded, account, cancellationToken);
                return (IReadOnlyList<string>)[.. codes!];
            },
            cancellationToken
        );

    /// <summary>Makes new recovery codes; the old ones are good no more.</summary>
    /// <exception cref="AccountRefusedException">The account has no second factor, or the password is wrong.</exception>
    public Task<IReadOnlyList<string>> RenewCodesAsync(
        string userName,
        string password,
        Actor by,
        CancellationToken cancellationToken
    ) =>
        work.RunAsync(
            async (context, users) =>
            {
                var account = await FindWithFactorAsync(users, userName);
                await DemandPasswordAsync(users, account, password);
                var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
                await work.AppendAsync(context, by, AuditActions.RecoveryCodesMade, account, cancellationToken);
                return (IReadOnlyList<string>)[.. codes!];
            },
            cancellationToken
        );

    /// <summary>Takes the second factor away with all its secrets; the account's sessions end.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="password">The account's password where its owner asks; null where an admin does.</param>
    /// <exception cref="AccountRefusedException">There is none, or the password is wrong.</exception>
    public Task RemoveAsync(string userName, string? password, Actor by, CancellationToken cancellationToken) =>
        work.RunAsync(
            async (context, users) =>
            {
                var account = await FindWithFactorAsync(users, userName);
                if (password is not null)
                {
                    await DemandPasswordAsync(users, account, password);
                }
                account.LockoutEnd = null;
                account.AccessFailedCount = 0;
                AccountWork.Demand(await users.SetTwoFactorEnabledAsync(account, false));
                await context.AccountTokens.Where(t => t.UserId == account.Id).ExecuteDeleteAsync(cancellationToken);
                await work.AppendAsync(context, by, AuditActions.SecondFactorRemoved, account, cancellationToken);
                return true;
            },
            cancellationToken
        );

    private static async Task<Account> FindWithFactorAsync(UserManager<Account> users, string userName)
    {
        var account = await AccountWork.FindAsync(users, userName);
        return account.TwoFactorEnabled
            ? account
            : throw new AccountRefusedException("NoSecondFactor", $"“{userName}” has no second factor.");
    }

    private static async Task DemandPasswordAsync(UserManager<Account> users, Account account, string password)
    {
        if (!await users.CheckPasswordAsync(account, password))
        {
            throw new AccountRefusedException(
                nameof(IdentityErrorDescriber.PasswordMismatch),
                "The password is wrong."
            );
        }
    }

    private static string AddressOf(string userName, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(userName)}"
        + $"?secret={key}&issuer={Uri.EscapeDataString(Issuer)}";
}
