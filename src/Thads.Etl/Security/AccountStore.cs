using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>
/// Where ASP.NET Core Identity keeps accounts: in the warehouse's own database. Claims and tokens of accounts are not kept: each has one
/// role, and it stands on the account.
/// </summary>
internal sealed class AccountStore(WarehouseContext context, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Account, WarehouseContext, int, IdentityUserClaim<int>, AccountLogin, IdentityUserToken<int>>(
        context,
        describer
    );
