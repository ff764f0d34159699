using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Security;

/// <summary>A program signs in with <c>Authorization: Bearer thads_…</c>, under <c>/api</c> only.</summary>
internal sealed class ApiKeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeyRegister keys
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }
        if (await keys.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("The key is unknown, expired or revoked.");
        }
        var isForAll = key.OfficeCode == OfficeDimension.WholeProvince;
        var identity = new ClaimsIdentity(Scheme.Name, ClaimTypes.Name, ThadsClaims.Role);
        identity.AddClaim(new Claim(ClaimTypes.Name, $"key:{key.ApiKeyId} {key.Name}"));
        identity.AddClaim(
            new Claim(ThadsClaims.Role, (isForAll ? AccountRole.Analyst : AccountRole.District).ToString())
        );
        if (!isForAll)
        {
            identity.AddClaim(new Claim(ThadsClaims.Office, key.OfficeCode));
        }
        identity.AddClaims(key.Scopes.Split(' ').Select(scope => new Claim(ThadsClaims.Scope, scope)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblem.WriteAsync(
            Context,
            StatusCodes.Status401Unauthorized,
            "auth.required",
            "Sign in, or send a key that holds: Authorization: Bearer thads_…"
        );
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblem.WriteAsync(
            Context,
            StatusCodes.Status403Forbidden,
            "auth.forbidden",
            "This is not for your role or key."
        );
}
