using System.Globalization;
using Microsoft.AspNetCore.Identity;
using OtpNet;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>
/// Codes of an authenticator app (RFC 6238: six digits, thirty seconds, HMAC-SHA-1, as the apps have it). Unlike Identity's own it goes by
/// the clock it is given, and takes no code twice.
/// </summary>
internal sealed class TotpProvider(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    private const string Provider = "thads";
    private const string LastStep = "LastStep";

    /// <summary>Clocks of telephones are half a minute off.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <exception cref="NotSupportedException">Codes are made by the app and nobody else.</exception>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        throw new NotSupportedException("Codes are made by the authenticator app.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (
            await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key
            || !new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(
                clock.GetUtcNow().UtcDateTime,
                token,
                out var step,
                Window
            )
        )
        {
            return false;
        }
        var last = await manager.GetAuthenticationTokenAsync(user, Provider, LastStep);
        if (last is not null && step <= long.Parse(last, CultureInfo.InvariantCulture))
        {
            return false;
        }
        // Of two who send the same code at once, the second finds the account changed.
        var used = await manager.SetAuthenticationTokenAsync(
            user,
            Provider,
            LastStep,
            step.ToString(CultureInfo.InvariantCulture)
        );
        return used.Succeeded;
    }
}
