using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Thads.Etl.Findings;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>
/// Opens an .xls that nobody set a password for: where only the sheets' order is protected, Excel and LibreOffice encrypt the file all the
/// same, with one password that every copy of Excel knows ([MS-OFFCRYPTO] 2.4.2.3). Both kinds of RC4 are read, that of Excel 97 and that of
/// Windows' providers; the older obfuscation by exclusive or is not.
/// </summary>
internal sealed class DefaultPassword
{
    private const string Password = "VelvetSweatshop";
    private const int HeaderLength = 4;
    private const int BlockLength = 1024;
    private const ushort ByRc4 = 1;
    private const int SaltLength = 16;
    private const int VerifierLength = 16;

    /// <summary>A record that says nothing and is as long as it likes, in the place of the one that says that the file is encrypted.</summary>
    private const ushort Nothing = 0x00C1;

    private readonly Func<uint, byte[]> keyOf;

    private DefaultPassword(Func<uint, byte[]> keyOf) => this.keyOf = keyOf;

    /// <summary>The stream in the clear; null when it is in the clear as it stands.</summary>
    /// <exception cref="UnreadableWorkbookException">It is encrypted otherwise, or damaged.</exception>
    public static byte[]? Open(Stream stream)
    {
        // It stands directly behind the beginning, or behind who may write.
        const int MostBefore = 3;
        var records = new BiffRecords(stream);
        for (var i = 0; i < MostBefore; i++)
        {
            records.Read();
            if (records.Type == BiffRecord.FilePass)
            {
                return Of(records.Content)?.Decrypt(stream, records.Start)
                    ?? throw new UnreadableWorkbookException(FindingCodes.WorkbookEncrypted);
            }
            if (i == 0 && records.Type != BiffRecord.BeginningOfFile)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>The keys that the default password makes; null where it does not open the file.</summary>
    private static DefaultPassword? Of(ReadOnlySpan<byte> filePass)
    {
        if (filePass.Length < 6 || BinaryPrimitives.ReadUInt16LittleEndian(filePass) != ByRc4)
        {
            return null;
        }
        var (major, minor) = (
            BinaryPrimitives.ReadUInt16LittleEndian(filePass[2..]),
            BinaryPrimitives.ReadUInt16LittleEndian(filePass[4..])
        );
        return (major, minor) switch
        {
            (1, 1) => OfExcel97(filePass[6..]),
            (2 or 3 or 4, 2) => OfProvider(filePass[6..]),
            _ => null,
        };
    }

#pragma warning disable CA5350, CA5351 // The file says which hash it is written with.
    private static DefaultPassword? OfExcel97(ReadOnlySpan<byte> header)
    {
        const int Kept = 5;
        const int Rounds = 16;
        if (header.Length < SaltLength + VerifierLength + MD5.HashSizeInBytes)
        {
            return null;
        }
        var salted = new byte[Rounds * (Kept + SaltLength)];
        var hash = MD5.HashData(Encoding.Unicode.GetBytes(Password)).AsSpan(0, Kept);
        for (var at = 0; at < salted.Length; at += Kept + SaltLength)
        {
            hash.CopyTo(salted.AsSpan(at));
            header[..SaltLength].CopyTo(salted.AsSpan(at + Kept));
        }
        var start = MD5.HashData(salted)[..Kept];
        return Verified(
            block => MD5.HashData([.. start, .. Number(block)]),
            header.Slice(SaltLength, VerifierLength),
            header.Slice(SaltLength + VerifierLength, MD5.HashSizeInBytes),
            MD5.HashData
        );
    }

    /// <summary>Flags and the length of a header, which says how many bits a key has; then the salt, what verifies it, and its hash.</summary>
    private static DefaultPassword? OfProvider(ReadOnlySpan<byte> header)
    {
        const int KeySizeAt = 16;
        const int ShortestKey = 40;
        if (
            header.Length < 8
            || BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) is not (>= 32 and < 1024 and var length)
        )
        {
            return null;
        }
        var verifier = header[(8 + (int)Math.Min(length, header.Length - 8))..];
        if (verifier.Length < 4 + SaltLength + VerifierLength + 4 + SHA1.HashSizeInBytes)
        {
            return null;
        }
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(header[(8 + KeySizeAt)..]);
        bits = bits == 0 ? ShortestKey : bits;
        if (bits is < ShortestKey or > 128 || bits % 8 != 0)
        {
            return null;
        }
        var start = SHA1.HashData([.. verifier.Slice(4, SaltLength), .. Encoding.Unicode.GetBytes(Password)]);
        return Verified(
            block =>
            {
                var key = SHA1.HashData([.. start, .. Number(block)])[..((int)bits / 8)];
                return bits == ShortestKey ? [.. key, .. new byte[11]] : key;
            },
            verifier.Slice(4 + SaltLength, VerifierLength),
            verifier.Slice(4 + SaltLength + VerifierLength + 4, SHA1.HashSizeInBytes),
            SHA1.HashData
        );
    }
#pragma warning restore CA5350, CA5351

    private static DefaultPassword? Verified(
        Func<uint, byte[]> keyOf,
        ReadOnlySpan<byte> verifier,
        ReadOnlySpan<byte> hash,
        Func<byte[], byte[]> hashOf
    )
    {
        byte[] both = [.. verifier, .. hash];
        new Rc4(keyOf(0)).Apply(both);
        return hashOf(both[..VerifierLength]).AsSpan().SequenceEqual(both.AsSpan(VerifierLength))
            ? new DefaultPassword(keyOf)
            : null;
    }

    /// <summary>A copy in the clear. Every 1024 bytes of the stream have a key of their own; headers of records count and stand as they are.</summary>
    private byte[] Decrypt(Stream stream, long filePassAt)
    {
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        var (cipher, block) = (new Rc4(keyOf(0)), 0);
        var (at, contentFrom, end) = (0, 0, 0);
        for (; at < bytes.Length; at++)
        {
            if (at / BlockLength != block)
            {
                block = at / BlockLength;
                cipher = new Rc4(keyOf((uint)block));
            }
            if (at == end && at + HeaderLength <= bytes.Length)
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2));
                end = Math.Min(at + HeaderLength + length, bytes.Length);
                contentFrom =
                    at + HeaderLength + InTheClear(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)), length);
            }
            var key = cipher.Next();
            bytes[at] ^= at >= contentFrom && at < end ? key : (byte)0;
        }
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan((int)filePassAt), Nothing);
        return bytes;
    }

    /// <summary>How many bytes of a record's content are never encrypted ([MS-XLS] 2.2.10).</summary>
    private static int InTheClear(ushort type, int length) =>
        type switch
        {
            // Beginnings, what says how it is encrypted, who has it open and what was changed, and the language of its menus.
            0x0809 or 0x002F or 0x0194 or 0x0195 or 0x00E1 or 0x0196 or 0x0138 => length,
            (ushort)BiffRecord.BoundSheet => Math.Min(4, length),
            _ => 0,
        };

    private static byte[] Number(uint block)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, block);
        return bytes;
    }
}
