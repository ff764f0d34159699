using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Security;

/// <summary>Does something to an account in one transaction, with what the audit trail is told of it.</summary>
public sealed class AccountWork(IWarehouseProvider provider, IServiceScopeFactory scopes, AuditTrail audit)
{
    public async Task<TResult> RunAsync<TResult>(
        Func<WarehouseContext, UserManager<Account>, Task<TResult>> act,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<WarehouseContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var result = await act(context, users);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <exception cref="AccountRefusedException">There is no such account.</exception>
    public static async Task<Account> FindAsync(UserManager<Account> users, string userName) =>
        await users.FindByNameAsync(userName)
        ?? throw new AccountRefusedException("Unknown", $"There is no account “{userName}”.");

    /// <summary>Ends every token for a new password that somebody has asked for: whoever holds one must not undo what follows.</summary>
    public static Task EndResetsAsync(
        WarehouseContext context,
        Account account,
        DateTime now,
        CancellationToken cancellationToken
    ) =>
        context
            .PasswordResets.Where(reset => reset.AccountId == account.Id && reset.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(reset => reset.UsedAt, now), cancellationToken);

    public Task AppendAsync(
        WarehouseContext context,
        Actor by,
        string action,
        Account account,
        CancellationToken cancellationToken
    ) =>
        audit.AppendAsync(
            context,
            by,
            new AuditEntry(
                action,
                $"account:{account.UserName}",
                account.OfficeCode,
                new Dictionary<string, string?>
                {
                    ["role"] = account.Role.ToString(),
                    ["disabled"] = account.IsDisabled ? "true" : "false",
                }
            ),
            cancellationToken
        );

    /// <exception cref="AccountRefusedException">Identity refused it.</exception>
    public static void Demand(IdentityResult result)
    {
        if (result.Errors.FirstOrDefault() is { } error)
        {
            throw new AccountRefusedException(error.Code, error.Description);
        }
    }
}
