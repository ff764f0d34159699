using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;

namespace Thads.Etl.Security;

/// <summary>
/// Carries what became of a form to the page that it leads to, once: encrypted, in a cookie that lives a minute. It stands in no address, so
/// that no link and no reloading says that something was done. Of a form that was refused it carries what was typed, but for what is secret.
/// </summary>
public sealed class PageMessages(IDataProtectionProvider protection)
{
    /// <summary>A message with such a beginning is bad news.</summary>
    public const string BadNews = "Not";

    private const string Cookie = "thads.said";

    /// <summary>Browsers keep cookies of 4,096 bytes.</summary>
    private const int LongestCookie = 3_800;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private static readonly string[] Secrets = ["password", "again", "code", "token"];

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Thads.PageMessage")
        .ToTimeLimitedDataProtector();

    /// <param name="http">The request that the form came with.</param>
    /// <param name="page">The page that it leads to; its query is left out.</param>
    /// <param name="code">The name of a text after <c>Message.</c>.</param>
    public void Put(HttpContext http, string page, string code)
    {
        var said = new PageMessage(
            code,
            page.Split('?')[0],
            http.Request.Path.Value ?? "",
            http.User.Identity?.Name,
            code.StartsWith(BadNews, StringComparison.Ordinal) ? TypedIn(http) : new Dictionary<string, string>()
        );
        var carried = Protect(said);
        if (carried.Length > LongestCookie)
        {
            carried = Protect(said with { Typed = new Dictionary<string, string>() });
        }
        http.Response.Cookies.Append(Cookie, carried, Options(http));
    }

    /// <returns>What is to be said on the page that is asked for; null where nothing is.</returns>
    public PageMessage? Take(HttpContext http)
    {
        if (http.Items.TryGetValue(typeof(PageMessage), out var taken))
        {
            return (PageMessage?)taken;
        }
        var said = http.Request.Cookies[Cookie] is { } carried ? Read(carried) : null;
        if (said is not null && !http.Request.Path.Equals(said.Path, StringComparison.OrdinalIgnoreCase))
        {
            return null; // For another page, which may yet be asked for.
        }
        if (said is not null && !http.Response.HasStarted)
        {
            http.Response.Cookies.Delete(Cookie, Options(http));
        }
        http.Items[typeof(PageMessage)] = said;
        return said;
    }

    /// <summary>What was typed into a field of the form that was refused just before, by whoever sees the page.</summary>
    /// <param name="http">The request for the page.</param>
    /// <param name="action">Where the form is sent to, without a slash before.</param>
    /// <param name="field">The field.</param>
    public string? Typed(HttpContext http, string action, string field) =>
        Take(http) is { } said
        && said.User == http.User.Identity?.Name
        && said.Action.TrimStart('/').Equals(action, StringComparison.OrdinalIgnoreCase)
            ? said.Typed.GetValueOrDefault(field)
            : null;

    private static Dictionary<string, string> TypedIn(HttpContext http) =>
        http.Features.Get<IFormFeature>()?.Form is { } form
            ? form.Where(field =>
                    !field.Key.StartsWith("__", StringComparison.Ordinal)
                    && !Secrets.Any(name => field.Key.Contains(name, StringComparison.OrdinalIgnoreCase))
                )
                .ToDictionary(field => field.Key, field => field.Value.ToString())
            : [];

    private string Protect(PageMessage said) => protector.Protect(JsonSerializer.Serialize(said), Life);

    /// <returns>What a cookie carries; null where it is too old or not ours.</returns>
    internal PageMessage? Read(string carried)
    {
        try
        {
            return JsonSerializer.Deserialize<PageMessage>(protector.Unprotect(carried));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = Life,
            IsEssential = true,
        };
}
