namespace Thads.Etl.Security;

/// <summary>Who signs in with a password that somebody else set changes it before anything else.</summary>
internal static class PasswordChangeGuard
{
    public const string Page = "/account/password";

    public static void UsePasswordChangeGuard(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var path = http.Request.Path;
                if (
                    !http.User.HasClaim(claim => claim.Type == ThadsClaims.MustChangePassword)
                    || path.StartsWithSegments("/account")
                    || path.StartsWithSegments("/language")
                    || path.StartsWithSegments("/health")
                )
                {
                    return next(http);
                }
                if (path.StartsWithSegments("/api"))
                {
                    return ApiProblem.WriteAsync(
                        http,
                        StatusCodes.Status403Forbidden,
                        "auth.password-change",
                        $"Change the password first: {Page}."
                    );
                }
                http.Response.Redirect(http.Request.PathBase + Page);
                return Task.CompletedTask;
            }
        );
}
