using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Thads.Etl.Settings;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Security;

/// <summary>Accounts, keys, policies, limits.</summary>
public static class SecurityExtensions
{
    /// <summary>Rate limit of sending files, by account or key.</summary>
    public const string UploadLimit = "uploads";

    /// <summary>Rate limit of signing in, by address.</summary>
    public const string SignInLimit = "sign-ins";

    /// <summary>The scheme of the department's own identity provider.</summary>
    public const string OpenIdConnect = nameof(OpenIdConnect);

    private const string CookieOrKey = nameof(CookieOrKey);

    /// <summary>Accounts and keys as data: what the command line needs too.</summary>
    public static IServiceCollection AddThadsAccounts(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSettings<SecurityOptions>(settings.GetSection("Security"));
        services.AddScoped<WarehouseContext>(s => s.GetRequiredService<IWarehouseProvider>().CreateContext());
        services
            .AddIdentityCore<Account>()
            .AddUserStore<AccountStore>()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<TotpProvider>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager<AccountSignInManager>();
        services
            .AddOptions<PasswordHasherOptions>()
            .Configure<IOptions<SecurityOptions>>(
                (hasher, security) => hasher.IterationCount = security.Value.PasswordHashRounds
            );
        services.AddScoped<IUserConfirmation<Account>, EnabledAccounts>();
        services
            .AddOptions<IdentityOptions>()
            .Configure<IOptions<SecurityOptions>>(
                (identity, security) =>
                {
                    identity.SignIn.RequireConfirmedAccount = true; // Which asks EnabledAccounts.
                    identity.ClaimsIdentity.RoleClaimType = ThadsClaims.Role;
                    identity.ClaimsIdentity.UserNameClaimType = ClaimTypes.Name;
                    identity.Lockout.MaxFailedAccessAttempts = security.Value.LockoutAttempts;
                    identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(security.Value.LockoutMinutes);
                    identity.Password.RequiredLength = security.Value.PasswordLength;
                    identity.Password.RequiredUniqueChars = 5;
                    // Length is what makes a password strong (NIST SP 800-63B); signs that clerks must hunt for do not.
                    identity.Password.RequireNonAlphanumeric = false;
                    identity.Password.RequireUppercase = false;
                    identity.Password.RequireLowercase = true;
                    identity.Password.RequireDigit = true;
                }
            );
        services.AddSingleton<CommonPasswords>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<AccountWork>();
        services.AddSingleton<SecondFactors>();
        services.AddSingleton<PasswordResets>();
        services.AddSingleton<AccountRegister>();
        services.AddSingleton<ApiKeyRegister>();
        services.AddSingleton<SignInRecord>();
        return services;
    }

    /// <summary>Signing in over HTTP.</summary>
    public static IServiceCollection AddThadsSecurity(this IServiceCollection services, IConfiguration settings)
    {
        var security = SettingsReader.Read<SecurityOptions>(settings.GetSection("Security"));
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("thads");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IWarehouseProvider, ProtectionKeys>(
                (management, provider, keys) =>
                {
                    management.XmlRepository = new DatabaseXmlRepository(provider);
                    management.XmlEncryptor = new KeyFileXmlEncryptor(keys);
                }
            );
        services.AddSingleton<AccountSessions>();
        services.AddSingleton<PageMessages>();
        services.AddScoped<SessionCookieEvents>();
        var authentication = services
            .AddAuthentication(CookieOrKey)
            .AddPolicyScheme(
                CookieOrKey,
                null,
                scheme =>
                    scheme.ForwardDefaultSelector = http =>
                        IsProgram(http) ? ApiKeyAuthenticationHandler.SchemeName : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthenticationHandler>(
                ApiKeyAuthenticationHandler.SchemeName,
                null
            );
        authentication.AddIdentityCookies();
        if (security.OpenIdConnect is { IsConfigured: true } provider)
        {
            authentication.AddOpenIdConnect(
                OpenIdConnect,
                provider.DisplayName,
                connect =>
                {
                    connect.SignInScheme = IdentityConstants.ExternalScheme;
                    connect.Authority = provider.Authority;
                    connect.ClientId = provider.ClientId;
                    connect.ClientSecret = provider.ClientSecret;
                    connect.ResponseType = "code";
                    // By query, so that the answer comes with this site's cookies and no script is needed to post it.
                    connect.ResponseMode = "query";
                    connect.UsePkce = true;
                    connect.MapInboundClaims = false;
                    connect.Scope.Add("email");
                    connect.GetClaimsFromUserInfoEndpoint = false;
                    // A provider on this machine may be tried without TLS.
                    connect.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
                    connect.TokenValidationParameters.NameClaimType = provider.UserNameClaim;
                    foreach (var carried in new[] { connect.CorrelationCookie, connect.NonceCookie })
                    {
                        carried.SameSite = SameSiteMode.Lax;
                        carried.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    }
                    connect.Events.OnRemoteFailure = failed =>
                    {
                        failed
                            .HttpContext.RequestServices.GetRequiredService<ILogger<SignInRecord>>()
                            .LogWarning(failed.Failure, "A sign-in with the identity provider failed.");
                        failed
                            .HttpContext.RequestServices.GetRequiredService<PageMessages>()
                            .Put(failed.HttpContext, "/account/sign-in", "NotSignedIn");
                        failed.Response.Redirect($"{failed.Request.PathBase}/account/sign-in");
                        failed.HandleResponse();
                        return Task.CompletedTask;
                    };
                }
            );
        }
        services.ConfigureApplicationCookie(cookie => Configure(cookie, security));
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Submit, Of(viewer => viewer.MaySubmit))
            .AddPolicy(Policies.Read, Of(viewer => viewer.Scopes is null || viewer.Scopes.Contains(ApiScopes.Read)))
            .AddPolicy(Policies.Review, Of(viewer => viewer.MayReview))
            .AddPolicy(Policies.Administer, Of(viewer => viewer.MayAdminister));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "thads.antiforgery";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) => new ValueTask(RejectAsync(rejected));
            limits.AddPolicy(UploadLimit, http => PerMinute(http.User.Identity?.Name, security.UploadsPerMinute));
            limits.AddPolicy(
                SignInLimit,
                http => PerMinute(http.Connection.RemoteIpAddress?.ToString(), security.SignInsPerMinute)
            );
        });
        return services;
    }

    private static bool IsProgram(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Authorization.Count > 0;

    private static Action<AuthorizationPolicyBuilder> Of(Func<Viewer, bool> may) =>
        policy =>
            policy
                .RequireAuthenticatedUser()
                .RequireAssertion(context =>
                    context.User.Identity is { IsAuthenticated: true }
                    && may(Viewer.Of(context.User, new SecurityOptions()))
                );

    private static void Configure(CookieAuthenticationOptions cookie, SecurityOptions security)
    {
        cookie.Cookie.Name = "thads";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // Without TLS only this machine is answered (PlainHttpGuard), unless the settings say otherwise.
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(security.SessionMinutes);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/sign-in";
        cookie.AccessDeniedPath = "/account/denied";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.EventsType = typeof(SessionCookieEvents);
    }

    private static RateLimitPartition<string> PerMinute(string? who, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(
            who ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }
        );

    private static Task RejectAsync(OnRejectedContext rejected)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
        }
        return ApiProblem.WriteAsync(
            rejected.HttpContext,
            StatusCodes.Status429TooManyRequests,
            "rate.limited",
            "Quá nhiều yêu cầu, hãy chờ một phút. Too many requests, wait a minute."
        );
    }
}
