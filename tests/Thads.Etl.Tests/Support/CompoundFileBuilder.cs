using System.Buffers.Binary;
using System.Text;

namespace Thads.Etl.Tests.Support;

/// <summary>Writes a compound file ([MS-CFB]): short streams share sectors, long ones have their own, as in Excel's files.</summary>
/// <param name="isLarge">Whether sectors have 4,096 bytes and not 512, of which the header can list no more than seven megabytes.</param>
internal sealed class CompoundFileBuilder(bool isLarge = false)
{
    private const int MiniSize = 64;
    private const int Cutoff = 4096;
    private const uint EndOfChain = 0xFFFF_FFFE;
    private const uint Free = 0xFFFF_FFFF;
    private readonly List<(string Name, byte[] Content, bool IsInStorage)> streams = [];
    private readonly int sectorSize = isLarge ? 4096 : 512;
    private readonly List<uint> table = [];
    private readonly MemoryStream sectors = new();

    public static byte[] Of(string name, byte[] content) =>
        new CompoundFileBuilder(isLarge: content.Length > 6_000_000).Add(name, content).Build();

    public CompoundFileBuilder Add(string name, byte[] content, bool isInStorage = false)
    {
        streams.Add((name, content, isInStorage));
        return this;
    }

    public byte[] Build()
    {
        var (mini, miniTable) = (new MemoryStream(), new List<uint>());
        var entries = new List<(string Name, byte Type, uint Right, uint Child, uint Start, int Size)>();
        var inStorage = streams.Where(stream => stream.IsInStorage).ToList();
        var inRoot = streams.Where(stream => !stream.IsInStorage).ToList();
        foreach (var (index, (name, content, _)) in inRoot.Concat(inStorage).Index())
        {
            var start = content.Length < Cutoff ? AddMini(content, mini, miniTable) : AddSectors(content);
            // The storage is the last entry; a stream's right sibling is the next one.
            var next = (uint)index + 2;
            var isLastOfRoot = index == inRoot.Count - 1;
            uint right =
                index == streams.Count - 1 && index >= inRoot.Count ? Free
                : isLastOfRoot ? (inStorage.Count > 0 ? (uint)streams.Count + 1u : Free)
                : next;
            entries.Add((name, 2, right, Free, start, content.Length));
        }
        if (inStorage.Count > 0)
        {
            entries.Add(("Storage", 1, Free, (uint)inRoot.Count + 1, 0, 0));
        }
        var container = mini.Length == 0 ? EndOfChain : AddSectors(mini.ToArray());
        var first = inRoot.Count > 0 ? 1u : (uint)entries.Count;
        entries.Insert(0, ("Root Entry", 5, Free, first, container, (int)mini.Length));
        var directory = AddSectors(Directory(entries));
        var miniStart = miniTable.Count == 0 ? EndOfChain : AddSectors(Bytes(miniTable));
        return File(directory, miniStart);
    }

    private static uint AddMini(byte[] content, MemoryStream mini, List<uint> miniTable)
    {
        var start = (uint)miniTable.Count;
        for (var at = 0; at < content.Length; at += MiniSize)
        {
            var piece = new byte[MiniSize];
            content.AsSpan(at, Math.Min(MiniSize, content.Length - at)).CopyTo(piece);
            mini.Write(piece);
            miniTable.Add(at + MiniSize < content.Length ? (uint)miniTable.Count + 1 : EndOfChain);
        }
        return content.Length == 0 ? EndOfChain : start;
    }

    private uint AddSectors(byte[] content)
    {
        var start = (uint)table.Count;
        for (var at = 0; at < content.Length; at += sectorSize)
        {
            var sector = new byte[sectorSize];
            content.AsSpan(at, Math.Min(sectorSize, content.Length - at)).CopyTo(sector);
            sectors.Write(sector);
            table.Add(at + sectorSize < content.Length ? (uint)table.Count + 1 : EndOfChain);
        }
        return start;
    }

    private byte[] Directory(List<(string Name, byte Type, uint Right, uint Child, uint Start, int Size)> entries)
    {
        var directory = new byte[(entries.Count + 3) / 4 * sectorSize];
        foreach (var (index, (name, type, right, child, start, size)) in entries.Index())
        {
            var entry = directory.AsSpan(index * 128, 128);
            Encoding.Unicode.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(2 * (name.Length + 1)));
            entry[66] = type;
            BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], right);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
            BinaryPrimitives.WriteInt32LittleEndian(entry[120..], size);
        }
        return directory;
    }

    private byte[] File(uint directory, uint miniStart)
    {
        const uint IsTable = 0xFFFF_FFFD;
        var perSector = sectorSize / 4;
        // The table has sectors of its own, which it lists too.
        var tables = 1;
        while ((table.Count + tables + perSector - 1) / perSector > tables)
        {
            tables++;
        }
        var first = table.Count;
        table.AddRange(Enumerable.Repeat(IsTable, tables));
        table.AddRange(Enumerable.Repeat(Free, (tables * perSector) - table.Count));
        var header = new byte[sectorSize];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(header, 0);
        (int At, uint Value, int Width)[] fields =
        [
            (24, 0x3E, 2),
            (26, sectorSize == 512 ? 3u : 4u, 2),
            (28, 0xFFFE, 2),
            (30, sectorSize == 512 ? 9u : 12u, 2),
            (32, 6, 2),
            (44, (uint)tables, 4),
            (48, directory, 4),
            (56, Cutoff, 4),
            (60, miniStart, 4),
            (64, miniStart == EndOfChain ? 0u : 1u, 4),
            (68, EndOfChain, 4),
        ];
        foreach (var (at, value, width) in fields)
        {
            BitConverter.GetBytes(value).AsSpan(0, width).CopyTo(header.AsSpan(at));
        }
        for (var i = 0; i < 109; i++)
        {
            var sector = i < tables ? (uint)(first + i) : Free;
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(76 + (4 * i)), sector);
        }
        return [.. header, .. sectors.ToArray(), .. Bytes(table)];
    }

    private static byte[] Bytes(List<uint> table) => [.. table.SelectMany(BitConverter.GetBytes)];
}
