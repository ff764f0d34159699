namespace Thads.Etl.Security;

/// <summary>Who signs in with a password that somebody else set changes it before anything else.</summary>
internal static class PasswordChangeGuard
{
    public const string Page = "/account/password";

    public static void UsePasswordChangeGuard(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                http.User.HasClaim(claim => claim.Type == ThadsClaims.MustChangePassword)
                && !AccountPages.Are(http.Request.Path)
                    ? AccountPages.SendAsync(http, Page, "auth.password-change", "Change the password first")
                    : next(http)
        );
}
