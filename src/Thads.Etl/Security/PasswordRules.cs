using Microsoft.AspNetCore.Identity;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>Beside its length: no password that everybody tries first, and none that holds its user's name.</summary>
internal sealed class PasswordRules(CommonPasswords common) : IPasswordValidator<Account>
{
    /// <summary>Shorter names stand in too many words.</summary>
    private const int ShortestName = 3;
    private const int ShortestPart = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var wanted = password ?? "";
        return Task.FromResult(
            common.Holds(wanted) ? Refused("PasswordIsCommon", "Everybody tries this password first.")
            : HoldsName(user, PlainText.Of(wanted))
                ? Refused("PasswordHoldsName", "The password holds the name of its user.")
            : IdentityResult.Success
        );
    }

    private static bool HoldsName(Account user, string plain)
    {
        var name = PlainText.Of(user.UserName ?? "");
        var shown = PlainText.Of(user.DisplayName);
        return Holds(name, ShortestName)
            || name.Split('.', '-', '_', '@').Any(part => Holds(part, ShortestPart))
            || Holds(shown, ShortestPart);

        bool Holds(string word, int shortest) =>
            word.Length >= shortest && plain.Contains(word, StringComparison.Ordinal);
    }

    private static IdentityResult Refused(string code, string description) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = description });
}
