using System.Buffers.Binary;
using System.Text;

namespace Thads.Etl.Tests.Support;

/// <summary>Writes a compound file ([MS-CFB]): short streams share sectors, long ones have their own, as in Excel's files.</summary>
internal sealed class CompoundFileBuilder
{
    private const int MiniSize = 64;
    private const int Cutoff = 4096;
    private const int SectorSize = 512;
    private const int PerSector = SectorSize / 4;

    /// <summary>Sectors of the allocation table that the header lists; further ones are listed by sectors of their own.</summary>
    private const int TablesInHeader = 109;
    private const uint EndOfChain = 0xFFFF_FFFE;
    private const uint Free = 0xFFFF_FFFF;
    private readonly List<(string Name, byte[] Content, bool IsInStorage)> streams = [];
    private readonly List<uint> table = [];
    private readonly MemoryStream sectors = new();

    public static byte[] Of(string name, byte[] content) => new CompoundFileBuilder().Add(name, content).Build();

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
        for (var at = 0; at < content.Length; at += SectorSize)
        {
            var sector = new byte[SectorSize];
            content.AsSpan(at, Math.Min(SectorSize, content.Length - at)).CopyTo(sector);
            sectors.Write(sector);
            table.Add(at + SectorSize < content.Length ? (uint)table.Count + 1 : EndOfChain);
        }
        return start;
    }

    private static byte[] Directory(
        List<(string Name, byte Type, uint Right, uint Child, uint Start, int Size)> entries
    )
    {
        var directory = new byte[(entries.Count + 3) / 4 * SectorSize];
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
        const uint IsListOfTables = 0xFFFF_FFFC;
        // The table and its lists have sectors of their own, which it tells of too.
        var (tables, lists) = (1, 0);
        while ((table.Count + tables + lists + PerSector - 1) / PerSector > tables)
        {
            tables++;
            lists = Math.Max(0, (tables - TablesInHeader + PerSector - 2) / (PerSector - 1));
        }
        var first = (uint)table.Count;
        var firstList = first + (uint)tables;
        table.AddRange(Enumerable.Repeat(IsTable, tables));
        table.AddRange(Enumerable.Repeat(IsListOfTables, lists));
        table.AddRange(Enumerable.Repeat(Free, (tables * PerSector) - table.Count));
        var listed = new List<uint>();
        for (var list = 0; list < lists; list++)
        {
            var from = TablesInHeader + (list * (PerSector - 1));
            listed.AddRange(Enumerable.Range(from, PerSector - 1).Select(i => i < tables ? first + (uint)i : Free));
            listed.Add(list + 1 < lists ? firstList + (uint)list + 1 : EndOfChain);
        }
        var header = new byte[SectorSize];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(header, 0);
        (int At, uint Value, int Width)[] fields =
        [
            (24, 0x3E, 2),
            (26, 3, 2),
            (28, 0xFFFE, 2),
            (30, 9, 2),
            (32, 6, 2),
            (44, (uint)tables, 4),
            (48, directory, 4),
            (56, Cutoff, 4),
            (60, miniStart, 4),
            (64, miniStart == EndOfChain ? 0u : 1u, 4),
            (68, lists == 0 ? EndOfChain : firstList, 4),
            (72, (uint)lists, 4),
        ];
        foreach (var (at, value, width) in fields)
        {
            BitConverter.GetBytes(value).AsSpan(0, width).CopyTo(header.AsSpan(at));
        }
        for (var i = 0; i < TablesInHeader; i++)
        {
            var sector = i < tables ? first + (uint)i : Free;
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(76 + (4 * i)), sector);
        }
        return [.. header, .. sectors.ToArray(), .. Bytes(table), .. Bytes(listed)];
    }

    private static byte[] Bytes(List<uint> table) => [.. table.SelectMany(BitConverter.GetBytes)];
}
