using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model.Accounts;

/// <summary>A key by which a program acts for an office. The key itself is shown once and kept nowhere.</summary>
[Table("api_key", Schema = "etl")]
[PrimaryKey(nameof(ApiKeyId))]
[Index(nameof(KeyHash), IsUnique = true)]
public sealed class ApiKey
{
    public int ApiKeyId { get; set; }

    /// <summary>What it is for, in the words of whoever made it.</summary>
    public required string Name { get; set; }

    /// <summary>The office it acts for, or <c>ALL</c> for a key that reads the figures of every office.</summary>
    public required string OfficeCode { get; set; }

    /// <summary>The first letters of the key, by which its holder tells it from others.</summary>
    public required string Prefix { get; set; }

    /// <summary>SHA-256 of the key, which has 256 random bits, so that no salt and no slow hash is needed.</summary>
    public required string KeyHash { get; set; }

    /// <summary>What it may do, separated by blanks: <c>submit</c>, <c>read</c>.</summary>
    public required string Scopes { get; set; }
    public required string CreatedBy { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? ExpiresAt { get; set; }
    public DateTime? RevokedAt { get; set; }
    public string? RevokedBy { get; set; }

    /// <summary>When it was last used, to the hour.</summary>
    public DateTime? LastUsedAt { get; set; }
}
