using Microsoft.AspNetCore.Identity;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>An account that an admin has disabled does not sign in, and what it was signed in to ends.</summary>
internal sealed class EnabledAccounts : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) => Task.FromResult(!user.IsDisabled);
}
