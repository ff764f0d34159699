using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Security;

/// <summary>An account to be made.</summary>
/// <param name="UserName">What is typed to sign in: letters, digits, <c>-._@</c>.</param>
/// <param name="OfficeCode">The office of a <see cref="AccountRole.District"/> account; null for the other roles.</param>
public sealed record NewAccount(
    string UserName,
    string DisplayName,
    AccountRole Role,
    string? OfficeCode = null,
    string? Email = null
);
