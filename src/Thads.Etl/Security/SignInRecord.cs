using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Security;

/// <summary>
/// Writes down who signed in and who was refused. What was typed as a name and is none is not written: it may be somebody's password.
/// </summary>
public sealed class SignInRecord(IWarehouseProvider provider, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Stands for a name that is no account's.</summary>
    private const string Unknown = "?";

    public async Task WriteAsync(
        HttpContext http,
        string userName,
        SignInResult result,
        CancellationToken cancellationToken,
        bool isTyped = true
    )
    {
        var normalized = userName.ToUpperInvariant();
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var known = context.Accounts.Where(account => account.NormalizedUserName == normalized);
        var found = await known
            .Select(account => new { account.UserName, account.OfficeCode })
            .SingleOrDefaultAsync(cancellationToken);
        var name = found?.UserName ?? (isTyped ? Unknown : userName);
        if (result.Succeeded)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await known.ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInAt, now), cancellationToken);
        }
        await audit.AppendAsync(
            context,
            new Actor(name, found?.OfficeCode, http.Connection.RemoteIpAddress?.ToString()),
            new AuditEntry(
                result.Succeeded ? AuditActions.SignedIn : AuditActions.SignInRefused,
                $"account:{name}",
                Detail: result.Succeeded ? null : new Dictionary<string, string?> { ["why"] = result.ToString() }
            ),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }
}
