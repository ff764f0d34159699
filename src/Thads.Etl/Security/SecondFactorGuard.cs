using System.Security.Claims;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>
/// Where the settings require a second factor, who of the province and the admins signed in with a password alone adds one before anything
/// else. Who signed in with the department's identity provider has done what that requires.
/// </summary>
internal static class SecondFactorGuard
{
    public const string Page = "/account/second-factor";

    public static void UseSecondFactorGuard(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var options = http.RequestServices.GetRequiredService<IOptionsMonitor<SecurityOptions>>().CurrentValue;
                return options.RequireSecondFactor && Lacks(http.User) && !AccountPages.Are(http.Request.Path)
                    ? AccountPages.SendAsync(http, Page, "auth.second-factor", "Add a second factor first")
                    : next(http);
            }
        );

    private static bool Lacks(ClaimsPrincipal user) =>
        user.FindFirstValue(ThadsClaims.Role) is nameof(AccountRole.Admin) or nameof(AccountRole.Province)
        && user.HasClaim(ThadsClaims.Method, "pwd");
}
