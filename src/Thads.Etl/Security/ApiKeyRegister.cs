using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Security;

/// <summary>Makes keys for programs, finds whose a key is, and revokes them.</summary>
public sealed class ApiKeyRegister(IWarehouseProvider provider, AuditTrail audit, TimeProvider clock)
{
    public const string KeyStart = "thads_";
    private const int PrefixLength = 12;
    private const int MostDays = 3_650;
    private const int LongestName = 200;
    private static readonly TimeSpan UseIsKeptTo = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        return await context.ApiKeys.AsNoTracking().OrderBy(k => k.ApiKeyId).ToListAsync(cancellationToken);
    }

    /// <summary>When a key that is made now ends.</summary>
    /// <param name="days">How many days it holds, 1 to 3,650; null for one without end.</param>
    /// <exception cref="AccountRefusedException">No key holds for so long.</exception>
    public DateTime? ExpiryAfter(int? days) =>
        days switch
        {
            null => null,
            < 1 or > MostDays => throw new AccountRefusedException(
                "DaysOutOfRange",
                $"A key holds for 1 to {MostDays} days."
            ),
            { } count => clock.GetUtcNow().UtcDateTime.AddDays(count),
        };

    /// <param name="name">What it is for.</param>
    /// <param name="office">The office it acts for; <c>ALL</c> for one that only reads, of every office.</param>
    /// <param name="scopes">Of <see cref="ApiScopes"/>, at least one.</param>
    /// <returns>The key, which nobody can be told again.</returns>
    /// <exception cref="AccountRefusedException">The office or a scope is unknown, or a key for all offices would send.</exception>
    public async Task<string> CreateAsync(
        string name,
        string office,
        IReadOnlyCollection<string> scopes,
        DateTime? expiresAt,
        Actor by,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        if (scopes.Count == 0 || scopes.Except(ApiScopes.All).Any())
        {
            throw new AccountRefusedException("UnknownScope", $"A scope is one of {string.Join(", ", ApiScopes.All)}.");
        }
        office =
            await context.FindOfficeCodeAsync(office, cancellationToken)
            ?? throw new AccountRefusedException("UnknownOffice", $"There is no office {office}.");
        if (office == OfficeDimension.WholeProvince && scopes.Contains(ApiScopes.Submit))
        {
            throw new AccountRefusedException("RoleAndOffice", "A key that sends workbooks sends those of one office.");
        }
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            throw new AccountRefusedException("NameLength", $"A key's name has 1 to {LongestName} characters.");
        }
        var key = KeyStart + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var id = await context.NextKeysAsync(KeySequence.ApiKeys, 1, cancellationToken);
        context.ApiKeys.Add(
            new ApiKey
            {
                ApiKeyId = id,
                Name = name,
                OfficeCode = office,
                Prefix = key[..PrefixLength],
                KeyHash = HashOf(key),
                Scopes = string.Join(' ', scopes.Distinct().Order()),
                CreatedBy = by.Name,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
                ExpiresAt = expiresAt,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await audit.AppendAsync(
            context,
            by,
            new AuditEntry(
                AuditActions.KeyCreated,
                $"key:{id}",
                office,
                new Dictionary<string, string?> { ["name"] = name }
            ),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return key;
    }

    /// <returns>False when there is no such key that still held.</returns>
    public async Task<bool> RevokeAsync(int id, Actor by, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateContext();
        await using var transaction = await provider.BeginWriteAsync(context, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var changed = await context
            .ApiKeys.Where(k => k.ApiKeyId == id && k.RevokedAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(k => k.RevokedAt, now).SetProperty(k => k.RevokedBy, by.Name),
                cancellationToken
            );
        if (changed == 0)
        {
            return false;
        }
        await audit.AppendAsync(context, by, new AuditEntry(AuditActions.KeyRevoked, $"key:{id}"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <returns>The key as kept, if it holds now; null otherwise.</returns>
    public async Task<ApiKey?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var hash = HashOf(key);
        await using var context = provider.CreateContext();
        var found = await context
            .ApiKeys.AsNoTracking()
            .SingleOrDefaultAsync(
                k => k.KeyHash == hash && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now),
                cancellationToken
            );
        if (found is not null && (found.LastUsedAt is not { } last || now - last >= UseIsKeptTo))
        {
            await context
                .ApiKeys.Where(k => k.ApiKeyId == found.ApiKeyId)
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), cancellationToken);
        }
        return found;
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
