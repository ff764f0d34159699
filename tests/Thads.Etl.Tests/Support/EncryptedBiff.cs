using System.Security.Cryptography;
using System.Text;
using Thads.Etl.Workbooks.Reading.Xls;

namespace Thads.Etl.Tests.Support;

/// <summary>Encrypts the stream of an .xls with a password, as Excel 97 does or as the providers of Windows do ([MS-OFFCRYPTO] 2.3.5, 2.3.6).</summary>
internal sealed class EncryptedBiff
{
    private static readonly byte[] Salt = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
    private static readonly byte[] Verifier = [.. Enumerable.Range(50, 16).Select(i => (byte)i)];
    private readonly Func<int, byte[]> keyOf;

    private EncryptedBiff(byte[] filePass, Func<int, byte[]> keyOf)
    {
        FilePass = filePass;
        this.keyOf = keyOf;
    }

    /// <summary>The record that says how it is encrypted.</summary>
    public byte[] FilePass { get; }

    public static EncryptedBiff OfExcel97(string password)
    {
        var hash = MD5.HashData(Encoding.Unicode.GetBytes(password))[..5];
        byte[] salted = [.. Enumerable.Range(0, 16).SelectMany(_ => hash.Concat(Salt))];
        var start = MD5.HashData(salted)[..5];
        byte[] KeyOf(int block) => MD5.HashData([.. start, .. BitConverter.GetBytes(block)]);
        return new([.. BiffBuilder.Bytes(1, 1, 1), .. Salt, .. Verified(KeyOf, MD5.HashData(Verifier))], KeyOf);
    }

    /// <param name="password">The password.</param>
    /// <param name="bits">The length of the key; 40 are filled up with nothing.</param>
    public static EncryptedBiff OfProvider(string password, int bits)
    {
        var start = SHA1.HashData([.. Salt, .. Encoding.Unicode.GetBytes(password)]);
        byte[] KeyOf(int block)
        {
            var key = SHA1.HashData([.. start, .. BitConverter.GetBytes(block)])[..(bits / 8)];
            return bits == 40 ? [.. key, .. new byte[11]] : key;
        }
        byte[] header = [.. Numbers(4, 0, 0x6801, 0x8004, bits, 1, 0, 0), .. Encoding.Unicode.GetBytes("RSA\0")];
        return new(
            [
                .. BiffBuilder.Bytes(1, 2, 2),
                .. Numbers(4, header.Length),
                .. header,
                .. Numbers(16),
                .. Salt,
                .. Verified(KeyOf, SHA1.HashData(Verifier))[..16],
                .. Numbers(20),
                .. Verified(KeyOf, SHA1.HashData(Verifier))[16..],
            ],
            KeyOf
        );
    }

    public byte[] Encrypt(byte[] stream)
    {
        var encrypted = stream.ToArray();
        for (var at = 0; at + 4 <= stream.Length; )
        {
            var (type, length) = (BitConverter.ToUInt16(stream, at), BitConverter.ToUInt16(stream, at + 2));
            var clear =
                type is 0x0809 or 0x002F ? length
                : type == 0x0085 ? 4
                : 0;
            for (var i = at + 4 + clear; i < at + 4 + length; i++)
            {
                var cipher = new Rc4(keyOf(i / 1024));
                for (var skip = i % 1024; skip > 0; skip--)
                {
                    cipher.Next();
                }
                encrypted[i] ^= cipher.Next();
            }
            at += 4 + length;
        }
        return encrypted;
    }

    private static byte[] Verified(Func<int, byte[]> keyOf, byte[] hash)
    {
        byte[] both = [.. Verifier, .. hash];
        new Rc4(keyOf(0)).Apply(both);
        return both;
    }

    private static byte[] Numbers(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];
}
