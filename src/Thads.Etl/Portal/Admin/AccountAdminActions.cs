using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Thads.Etl.Security;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Portal.Admin;

/// <summary>Making and changing accounts and keys.</summary>
internal static class AccountAdminActions
{
    public static void MapAccountAdminActions(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/admin").RequireAuthorization(Policies.Administer);
        admin.MapPost("/accounts/add", AddAsync);
        admin.MapPost("/accounts/change", ChangeAsync);
        admin.MapPost("/accounts/reset", ResetAsync);
        admin.MapPost("/accounts/second-factor/reset", ResetSecondFactorAsync);
        admin.MapPost("/keys/add", AddKeyAsync);
        admin.MapPost("/keys/revoke", RevokeKeyAsync);
    }

    private static async Task<RedirectHttpResult> AddAsync(
        [FromForm] string userName,
        [FromForm] string displayName,
        [FromForm] string? email,
        [FromForm] AccountRole role,
        [FromForm] string? office,
        HttpContext http,
        AccountRegister accounts,
        OneTimeSecrets secrets,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var wanted = Wanted(userName, displayName, email, role, office);
            secrets.Put(http, await accounts.CreateAsync(wanted, http.Viewer().Actor, cancellationToken));
            return PortalRedirect.To(http, "/admin/accounts", "AccountCreated");
        }
        catch (AccountRefusedException e)
        {
            return PortalRedirect.To(http, "/admin/accounts", MessageOf(e));
        }
    }

    private static async Task<RedirectHttpResult> ChangeAsync(
        [FromForm] string userName,
        [FromForm] string displayName,
        [FromForm] string? email,
        [FromForm] AccountRole role,
        [FromForm] string? office,
        [FromForm] bool? isDisabled,
        HttpContext http,
        AccountRegister accounts,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var wanted = Wanted(userName, displayName, email, role, office);
            await accounts.ChangeAsync(wanted, isDisabled ?? false, http.Viewer().Actor, cancellationToken);
            return PortalRedirect.To(http, "/admin/accounts", "AccountChanged");
        }
        catch (AccountRefusedException e)
        {
            return PortalRedirect.To(http, "/admin/accounts", MessageOf(e));
        }
    }

    private static async Task<RedirectHttpResult> ResetAsync(
        [FromForm] string userName,
        HttpContext http,
        AccountRegister accounts,
        OneTimeSecrets secrets,
        CancellationToken cancellationToken
    )
    {
        try
        {
            secrets.Put(http, await accounts.ResetAsync(userName, http.Viewer().Actor, cancellationToken));
            return PortalRedirect.To(http, "/admin/accounts", "PasswordReset");
        }
        catch (AccountRefusedException e)
        {
            return PortalRedirect.To(http, "/admin/accounts", MessageOf(e));
        }
    }

    private static async Task<RedirectHttpResult> ResetSecondFactorAsync(
        [FromForm] string userName,
        HttpContext http,
        SecondFactors factors,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await factors.RemoveAsync(userName, password: null, http.Viewer().Actor, cancellationToken);
            return PortalRedirect.To(http, "/admin/accounts", "SecondFactorReset");
        }
        catch (AccountRefusedException e)
        {
            return PortalRedirect.To(http, "/admin/accounts", MessageOf(e));
        }
    }

    private static async Task<RedirectHttpResult> AddKeyAsync(
        [FromForm] string name,
        [FromForm] string office,
        [FromForm] int? days,
        IFormCollection form,
        HttpContext http,
        ApiKeyRegister keys,
        OneTimeSecrets secrets,
        CancellationToken cancellationToken
    )
    {
        try
        {
            secrets.Put(
                http,
                await keys.CreateAsync(
                    name,
                    office,
                    [.. form["scopes"].OfType<string>()],
                    keys.ExpiryAfter(days),
                    http.Viewer().Actor,
                    cancellationToken
                )
            );
            return PortalRedirect.To(http, "/admin/keys", "KeyCreated");
        }
        catch (AccountRefusedException e)
        {
            return PortalRedirect.To(http, "/admin/keys", MessageOf(e));
        }
    }

    private static async Task<RedirectHttpResult> RevokeKeyAsync(
        [FromForm] int id,
        HttpContext http,
        ApiKeyRegister keys,
        CancellationToken cancellationToken
    ) =>
        PortalRedirect.To(
            http,
            "/admin/keys",
            await keys.RevokeAsync(id, http.Viewer().Actor, cancellationToken) ? "KeyRevoked" : "NotAKey"
        );

    private static NewAccount Wanted(
        string userName,
        string displayName,
        string? email,
        AccountRole role,
        string? office
    ) =>
        new(
            userName.Trim(),
            displayName.Trim(),
            role,
            string.IsNullOrEmpty(office) ? null : office,
            string.IsNullOrWhiteSpace(email) ? null : email.Trim()
        );

    private static string MessageOf(AccountRefusedException e) =>
        e.Code switch
        {
            "RoleAndOffice" or "UnknownOffice" => "NotRoleAndOffice",
            "LastAdmin" => "NotLastAdmin",
            "Email" => "NotAnEmail",
            "UnknownScope" => "NotAScope",
            "DaysOutOfRange" => "NotADuration",
            nameof(IdentityErrorDescriber.DuplicateUserName) => "NotAFreeName",
            nameof(IdentityErrorDescriber.InvalidUserName) => "NotAName",
            _ => "NotAnAccount",
        };
}
