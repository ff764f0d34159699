using System.Buffers.Binary;
using System.Text;

namespace Thads.Etl.Workbooks.Texts.Legacy;

/// <summary>
/// Takes one stream out of a compound file ([MS-CFB]), the container of an .xls. Whatever is malformed ends the stream early; nothing is
/// thrown and no chain is followed round.
/// </summary>
internal sealed class CompoundFile
{
    private const int DirectoryEntrySize = 128;
    private const int HeaderSize = 512;
    private const int TablesInHeader = 109;
    private readonly byte[] file;
    private readonly int sectorSize;
    private readonly List<int> tables = [];

    public CompoundFile(byte[] file)
    {
        this.file = file;
        if (file.Length < HeaderSize)
        {
            return;
        }
        sectorSize = 1 << Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30)), 7, 12);
        for (var i = 0; i < TablesInHeader; i++)
        {
            tables.Add(ReadInt(76 + (4 * i)));
        }
        // Larger files name the rest of their allocation tables in a chain of sectors.
        var perSector = (sectorSize / 4) - 1;
        var next = ReadInt(68);
        for (var guard = 0; next >= 0 && guard < file.Length / sectorSize; guard++)
        {
            var at = OffsetOf(next);
            if (at + sectorSize > file.Length)
            {
                break;
            }
            for (var i = 0; i < perSector; i++)
            {
                tables.Add(ReadInt((int)at + (4 * i)));
            }
            next = ReadInt((int)at + (4 * perSector));
        }
    }

    /// <summary>The bytes of the first stream of one of these names; empty when there is none.</summary>
    public byte[] Stream(params ReadOnlySpan<string> names)
    {
        if (file.Length < HeaderSize)
        {
            return [];
        }
        var directory = Chain(ReadInt(48));
        for (var at = 0; at + DirectoryEntrySize <= directory.Length; at += DirectoryEntrySize)
        {
            var entry = directory.AsSpan(at, DirectoryEntrySize);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (nameLength is >= 2 and <= 64 && names.Contains(Encoding.Unicode.GetString(entry[..(nameLength - 2)])))
            {
                return Chain(BinaryPrimitives.ReadInt32LittleEndian(entry[116..]));
            }
        }
        return [];
    }

    private byte[] Chain(int first)
    {
        using var bytes = new MemoryStream();
        var sector = first;
        for (var guard = 0; sector >= 0 && guard <= file.Length / sectorSize; guard++)
        {
            var at = OffsetOf(sector);
            if (at >= file.Length)
            {
                break;
            }
            bytes.Write(file, (int)at, (int)Math.Min(sectorSize, file.Length - at));
            sector = Next(sector);
        }
        return bytes.ToArray();
    }

    private int Next(int sector)
    {
        var (table, place) = Math.DivRem(sector, sectorSize / 4);
        if (table >= tables.Count || tables[table] < 0)
        {
            return -1;
        }
        var at = OffsetOf(tables[table]) + (place * 4L);
        return at + 4 <= file.Length ? ReadInt((int)at) : -1;
    }

    private long OffsetOf(int sector) => ((long)sector + 1) * sectorSize;

    private int ReadInt(int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
}
