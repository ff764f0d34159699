using Microsoft.AspNetCore.DataProtection;

namespace Thads.Etl.Portal.Admin;

/// <summary>
/// Carries a password or key that was just made to the next page, once: encrypted, in a cookie that lives a minute, so that it stands in
/// no address and is kept nowhere.
/// </summary>
public sealed class OneTimeSecrets(IDataProtectionProvider protection)
{
    private const string Cookie = "thads.once";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Thads.OneTimeSecret")
        .ToTimeLimitedDataProtector();

    public void Put(HttpContext http, string secret) =>
        http.Response.Cookies.Append(Cookie, protector.Protect(Bound(http, secret), Life), Options(http));

    /// <returns>The secret, for whoever made it and nobody else; null where there is none.</returns>
    public string? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } carried)
        {
            return null;
        }
        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            var start = Bound(http, "");
            var said = protector.Unprotect(carried);
            return said.StartsWith(start, StringComparison.Ordinal) ? said[start.Length..] : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // Too old, or not ours: what it was is not said again.
        }
    }

    private static string Bound(HttpContext http, string secret) => $"{http.User.Identity?.Name}\n{secret}";

    private static CookieOptions Options(HttpContext http) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            MaxAge = Life,
            IsEssential = true,
        };
}
