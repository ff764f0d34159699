using System.Security.Cryptography;
using System.Text.Json;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Warehouse.Audit;

/// <summary>HMAC-SHA-256 over every column of an event but its hash.</summary>
internal static class AuditSignature
{
    /// <summary>What stands as the hash before the first event.</summary>
    public static string None { get; } = new('0', 64);

    public static string Of(AuditEvent e, SecretKey key) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(
                key.Bytes,
                JsonSerializer.SerializeToUtf8Bytes<object?[]>([
                    e.PreviousHash,
                    e.EventId,
                    e.OccurredAt.Ticks,
                    e.Actor,
                    e.Action,
                    e.Subject,
                    e.OfficeCode,
                    e.Detail,
                    e.RemoteAddress,
                    e.KeyId,
                ])
            )
        );
}
