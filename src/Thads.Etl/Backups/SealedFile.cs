using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Thads.Warehouse.Files;

namespace Thads.Etl.Backups;

/// <summary>
/// A file encrypted in pieces of one mebibyte (AES-256-GCM), in the manner of STREAM: each piece has its number in its nonce and whether it
/// is the last among what it vouches for, so that none can be changed, left out, moved or cut off unseen.
/// </summary>
internal static class SealedFile
{
    private const int PieceLength = 1024 * 1024;
    private const int TagLength = 16;
    private const int NonceLength = 12;
    private const int SaltLength = NonceLength - sizeof(int);
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("THADS-SEALED-1\n");

    /// <summary>Whether a file begins as a sealed one does.</summary>
    public static async Task<bool> IsSealedAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        var start = new byte[Magic.Length];
        return await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken)
                == start.Length
            && start.SequenceEqual(Magic);
    }

    public static async Task SealAsync(Stream from, Stream to, SecretKey key, CancellationToken cancellationToken)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        byte[] header = [.. Magic, .. Encoding.ASCII.GetBytes(key.Id), .. salt];
        await to.WriteAsync(header, cancellationToken);
        using var cipher = new AesGcm(key.Bytes, TagLength);
        var (piece, next) = (new byte[PieceLength], new byte[PieceLength]);
        var length = await FillAsync(from, piece, cancellationToken);
        for (var number = 0; ; number = checked(number + 1))
        {
            var following = await FillAsync(from, next, cancellationToken);
            var isLast = following == 0;
            var sealedPiece = new byte[length + TagLength];
            cipher.Encrypt(
                Nonce(salt, number),
                piece.AsSpan(0, length),
                sealedPiece.AsSpan(0, length),
                sealedPiece.AsSpan(length),
                Vouched(header, isLast)
            );
            await to.WriteAsync(sealedPiece, cancellationToken);
            if (isLast)
            {
                return;
            }
            (piece, next, length) = (next, piece, following);
        }
    }

    /// <exception cref="BackupException">It was sealed with a key that is not among these, or is not as it was written.</exception>
    public static async Task OpenAsync(
        Stream from,
        Stream to,
        IReadOnlyList<SecretKey> keys,
        CancellationToken cancellationToken
    )
    {
        var header = new byte[Magic.Length + keys[0].Id.Length + SaltLength];
        if (await FillAsync(from, header, cancellationToken) < header.Length)
        {
            throw Damaged();
        }
        var id = Encoding.ASCII.GetString(header, Magic.Length, keys[0].Id.Length);
        var key =
            keys.FirstOrDefault(k => k.Id == id)
            ?? throw new BackupException($"It is encrypted with key {id}, which the file of keys does not hold.");
        var salt = header[^SaltLength..];
        using var cipher = new AesGcm(key.Bytes, TagLength);
        var (piece, next) = (new byte[PieceLength + TagLength], new byte[PieceLength + TagLength]);
        var length = await FillAsync(from, piece, cancellationToken);
        for (var number = 0; ; number = checked(number + 1))
        {
            var following = await FillAsync(from, next, cancellationToken);
            if (length < TagLength)
            {
                throw Damaged();
            }
            var clear = new byte[length - TagLength];
            try
            {
                cipher.Decrypt(
                    Nonce(salt, number),
                    piece.AsSpan(0, clear.Length),
                    piece.AsSpan(clear.Length, TagLength),
                    clear,
                    Vouched(header, isLast: following == 0)
                );
            }
            catch (AuthenticationTagMismatchException)
            {
                throw Damaged();
            }
            await to.WriteAsync(clear, cancellationToken);
            if (following == 0)
            {
                return;
            }
            (piece, next, length) = (next, piece, following);
        }
    }

    private static BackupException Damaged() =>
        new BackupException($"It is damaged or was cut off: it is not as it was written.");

    private static async Task<int> FillAsync(Stream from, byte[] buffer, CancellationToken cancellationToken) =>
        await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);

    private static byte[] Nonce(byte[] salt, int number)
    {
        var nonce = new byte[NonceLength];
        salt.CopyTo(nonce, 0);
        BinaryPrimitives.WriteInt32BigEndian(nonce.AsSpan(SaltLength), number);
        return nonce;
    }

    private static byte[] Vouched(byte[] header, bool isLast) => [.. header, isLast ? (byte)1 : (byte)0];
}
