using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>The hash of a password that nobody knows: who types a name that there is not waits as long as if there were one.</summary>
internal sealed class DecoyPassword(IOptions<PasswordHasherOptions> options)
{
    public static Account Nobody { get; } = new() { DisplayName = "" };

    public string Hash { get; } = new PasswordHasher<Account>(options).HashPassword(Nobody, RandomPassword.Next());
}
