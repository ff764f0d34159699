using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Thads.Etl.Tests.Support;

/// <summary>An OpenID Connect provider on loopback that signs in whomever the test says, without asking.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "thads";
    public const string ClientSecret = "s3cret";
    private readonly WebApplication app;
    private readonly RSA published = RSA.Create(2048);
    private readonly RSA strangers = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string? Nonce, string? Challenge)> codes = new();
    private (string Subject, string UserName) user;
    private bool isForging;

    private IdentityProvider(WebApplication app) => this.app = app;

    public string Authority { get; private set; } = "";

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new IdentityProvider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Configuration);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        await app.StartAsync();
        provider.Authority = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return provider;
    }

    public void SignsIn(string subject, string userName) => user = (subject, userName);

    /// <summary>From now on tokens are signed with a key that is not published.</summary>
    public void ForgesSignatures() => isForging = true;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        published.Dispose();
        strangers.Dispose();
    }

    private IResult Configuration() =>
        Results.Json(
            new
            {
                issuer = Authority,
                authorization_endpoint = $"{Authority}/authorize",
                token_endpoint = $"{Authority}/token",
                jwks_uri = $"{Authority}/keys",
                response_types_supported = new[] { "code" },
                subject_types_supported = new[] { "public" },
                id_token_signing_alg_values_supported = new[] { "RS256" },
            }
        );

    private IResult Keys()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(
            new RsaSecurityKey(published.ExportParameters(false)) { KeyId = "k1" }
        );
        return Results.Json(
            new
            {
                keys = new[]
                {
                    new
                    {
                        kty = key.Kty,
                        kid = key.Kid,
                        use = "sig",
                        alg = "RS256",
                        n = key.N,
                        e = key.E,
                    },
                },
            }
        );
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        codes[code] = (query["nonce"], query["code_challenge"]);
        return Results.Redirect(
            QueryHelpers.AddQueryString(
                query["redirect_uri"]!,
                new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }
            )
        );
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (
            form["client_id"] != ClientId
            || form["client_secret"] != ClientSecret
            || !codes.TryRemove(form["code"].ToString(), out var asked)
            || WebEncoders.Base64UrlEncode(
                SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))
            ) != asked.Challenge
        )
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }
        var token = new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Authority,
                Audience = ClientId,
                Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
                Claims = new Dictionary<string, object>
                {
                    ["sub"] = user.Subject,
                    ["preferred_username"] = user.UserName,
                    ["nonce"] = asked.Nonce ?? "",
                },
                SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(isForging ? strangers : published) { KeyId = "k1" },
                    SecurityAlgorithms.RsaSha256
                ),
            }
        );
        return Results.Json(
            new
            {
                access_token = "x",
                token_type = "Bearer",
                expires_in = 300,
                id_token = token,
            }
        );
    }
}
