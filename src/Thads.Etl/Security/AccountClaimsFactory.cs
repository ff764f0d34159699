using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>What a sign-in carries of its account, so that a page need not read the account again.</summary>
internal sealed class AccountClaimsFactory(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var claims = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(
            IdentityConstants.ApplicationScheme,
            claims.UserNameClaimType,
            claims.RoleClaimType
        );
        identity.AddClaim(new Claim(claims.UserIdClaimType, user.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(claims.UserNameClaimType, user.UserName!));
        identity.AddClaim(new Claim(claims.SecurityStampClaimType, user.SecurityStamp!));
        identity.AddClaim(new Claim(claims.RoleClaimType, user.Role.ToString()));
        identity.AddClaim(new Claim(ThadsClaims.DisplayName, user.DisplayName));
        if (user.OfficeCode is { } office)
        {
            identity.AddClaim(new Claim(ThadsClaims.Office, office));
        }
        if (user.MustChangePassword)
        {
            identity.AddClaim(new Claim(ThadsClaims.MustChangePassword, "true"));
        }
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
