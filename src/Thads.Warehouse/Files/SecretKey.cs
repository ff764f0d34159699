using System.Security.Cryptography;

namespace Thads.Warehouse.Files;

/// <summary>A secret of 256 random bits.</summary>
public sealed class SecretKey
{
    public const int Length = 32;
    private const int IdLength = 12;
    private readonly byte[] bytes;

    /// <exception cref="ArgumentException">It has not the right length.</exception>
    public SecretKey(byte[] bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException($"A key has {Length} bytes.", nameof(bytes));
        }
        this.bytes = bytes;
        Id = Convert.ToHexStringLower(SHA256.HashData(bytes))[..IdLength];
    }

    /// <summary>Names the key without telling it: the first letters of its hash.</summary>
    public string Id { get; }

    public ReadOnlySpan<byte> Bytes => bytes;

    public static SecretKey Random() => new(RandomNumberGenerator.GetBytes(Length));
}
