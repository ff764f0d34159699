using System.Security.Cryptography;
using System.Text;
using Thads.Warehouse.Files;

namespace Thads.Etl.Security;

/// <summary>
/// Encrypts (AES-256-GCM) what is secret in the database, with keys that are not in it: whoever gets a copy of the database can neither
/// make cookies nor second factors of it.
/// </summary>
public sealed class ProtectionKeys(KeyFile file)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly Lock opening = new();
    private volatile IReadOnlyList<SecretKey>? keys;

    public string File => file.Path;
    public bool Exists => file.Exists;

    /// <param name="purpose">What it is, and whose: it is read again for the same purpose only.</param>
    /// <param name="secret">What is to be kept secret.</param>
    /// <returns>The key's name and the encrypted text.</returns>
    public string Protect(string purpose, string secret)
    {
        var key = All()[^1];
        var clear = Encoding.UTF8.GetBytes(secret);
        var sealedBytes = new byte[NonceLength + TagLength + clear.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Bytes, TagLength);
        cipher.Encrypt(
            nonce,
            clear,
            sealedBytes.AsSpan(NonceLength + TagLength),
            sealedBytes.AsSpan(NonceLength, TagLength),
            Encoding.UTF8.GetBytes(purpose)
        );
        return $"{key.Id}:{Convert.ToBase64String(sealedBytes)}";
    }

    /// <exception cref="KeyFileException">The key that it was encrypted with is not here.</exception>
    /// <exception cref="CryptographicException">It was encrypted for another purpose, or changed.</exception>
    public string Unprotect(string purpose, string text)
    {
        if (text.Split(':', 2) is not [var id, var encoded])
        {
            throw new CryptographicException("What should be encrypted is not.");
        }
        var sealedBytes = Convert.FromBase64String(encoded);
        var clear = new byte[sealedBytes.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(Find(id).Bytes, TagLength);
        cipher.Decrypt(
            sealedBytes.AsSpan(0, NonceLength),
            sealedBytes.AsSpan(NonceLength + TagLength),
            sealedBytes.AsSpan(NonceLength, TagLength),
            clear,
            Encoding.UTF8.GetBytes(purpose)
        );
        return Encoding.UTF8.GetString(clear);
    }

    /// <summary>A hash that nobody can make, or try out, without the key.</summary>
    public string HashOf(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(All()[0].Bytes, Encoding.UTF8.GetBytes(text)));

    private SecretKey Find(string id) =>
        All().FirstOrDefault(key => key.Id == id)
        ?? (keys = file.Read()).FirstOrDefault(key => key.Id == id)
        ?? throw Lacks(file.Path, id);

    private IReadOnlyList<SecretKey> All()
    {
        lock (opening)
        {
            if (keys is null)
            {
                if (!file.Exists)
                {
                    file.Create();
                }
                keys = file.Read();
            }
            return keys;
        }
    }

    private static KeyFileException Lacks(string path, string id) =>
        new(
            $"What is secret in the database was encrypted with key {id}, which {path} does not hold. Copy the file from another portal over the same database, or name it in Thads:Security:ProtectionKeyFile."
        );
}
