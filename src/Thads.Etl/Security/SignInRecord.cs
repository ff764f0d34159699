using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Security;

/// <summary>Writes down who signed in and who was refused.</summary>
public sealed class SignInRecord(IWarehouseProvider provider, AuditTrail audit, TimeProvider clock)
{
    public async Task WriteAsync(
        HttpContext http,
        string userName,
        SignInResult result,
        CancellationToken cancellationToken
    )
    {
        var normalized = userName.ToUpperInvariant();
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var known = context.Accounts.Where(account => account.NormalizedUserName == normalized);
        var office = await known.Select(account => account.OfficeCode).SingleOrDefaultAsync(cancellationToken);
        if (result.Succeeded)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await known.ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInAt, now), cancellationToken);
        }
        await audit.AppendAsync(
            context,
            new Actor(userName, office, http.Connection.RemoteIpAddress?.ToString()),
            new AuditEntry(
                result.Succeeded ? AuditActions.SignedIn : AuditActions.SignInRefused,
                $"account:{userName}",
                Detail: result.Succeeded ? null : new Dictionary<string, string?> { ["why"] = result.ToString() }
            ),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }
}
