using System.Buffers.Binary;
using System.Text;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>
/// A compound file ([MS-CFB]), the container of an .xls and the envelope of an encrypted workbook: the streams that its root directory
/// names, each followed through the allocation table. A chain that leaves the file or goes round is damage, and nothing is guessed.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int TablesInHeader = 109;
    private const uint LastSector = 0xFFFF_FFF9;
    private const uint EndOfChain = 0xFFFF_FFFE;
    private const int MiniSectorSize = 64;
    private readonly byte[] file;
    private readonly int sectorSize;
    private readonly int sectors;
    private readonly List<uint> tables = [];
    private readonly Dictionary<string, Entry> streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly Entry root;

    private sealed record Entry(string Name, byte Type, uint Left, uint Right, uint Child, uint Start, uint Size);

    /// <exception cref="UnreadableWorkbookException">The container is damaged.</exception>
    public CompoundFile(byte[] file)
    {
        this.file = file;
        var shift = file.Length < HeaderSize ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30));
        if (shift is not (9 or 12))
        {
            throw Damaged("header");
        }
        sectorSize = 1 << shift;
        // The last sector may be cut where its stream ends.
        sectors = (file.Length - 1) / sectorSize;
        ReadTables();
        var entries = ReadDirectory();
        root = entries.Count > 0 ? entries[0] : throw Damaged("directory");
        ReadRoot(entries);
    }

    /// <summary>Whether the root directory holds a stream of this name, in any letter case.</summary>
    public bool Holds(string name) => streams.ContainsKey(name);

    /// <summary>Opens a stream that is there.</summary>
    /// <exception cref="UnreadableWorkbookException">It is cut short.</exception>
    public SectorStream Open(string name)
    {
        var entry = streams[name];
        var isMini = entry.Size < ReadUInt(56);
        var size = isMini ? MiniSectorSize : sectorSize;
        var pieces = isMini ? MiniPieces(entry) : Chain(entry.Start).ConvertAll(sector => OffsetOf(sector));
        var stored = pieces.Count == 0 ? 0 : ((pieces.Count - 1L) * size) + Math.Min(size, file.Length - pieces[^1]);
        return stored < entry.Size ? throw Damaged(name) : new SectorStream(file, pieces, size, entry.Size);
    }

    private static UnreadableWorkbookException Damaged(string where) =>
        UnreadableWorkbookException.Damaged("xls", where);

    private void ReadTables()
    {
        for (var i = 0; i < TablesInHeader; i++)
        {
            AddTable(76 + (4 * i));
        }
        // Larger files name the rest of their allocation tables in a chain of sectors.
        var perSector = (sectorSize / 4) - 1;
        var next = ReadUInt(68);
        for (var read = 0; next <= LastSector; read++)
        {
            var at = read < sectors ? OffsetOf(next) : throw Damaged("DIFAT");
            for (var i = 0; i < perSector; i++)
            {
                AddTable(at + (4 * i));
            }
            next = ReadUInt(at + (4 * perSector));
        }
    }

    private void AddTable(int at)
    {
        if (ReadUInt(at) is <= LastSector and var table)
        {
            tables.Add(table);
        }
    }

    private List<Entry> ReadDirectory()
    {
        var entries = new List<Entry>();
        foreach (var sector in Chain(ReadUInt(48)))
        {
            for (
                var at = OffsetOf(sector);
                at + EntrySize <= Math.Min(file.Length, OffsetOf(sector) + sectorSize);
                at += EntrySize
            )
            {
                var entry = file.AsSpan(at, EntrySize);
                var name = Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]), 2, 64) - 2;
                entries.Add(
                    new Entry(
                        Encoding.Unicode.GetString(entry[..name]),
                        entry[66],
                        ReadUInt(at + 68),
                        ReadUInt(at + 72),
                        ReadUInt(at + 76),
                        ReadUInt(at + 116),
                        ReadUInt(at + 120)
                    )
                );
            }
        }
        return entries;
    }

    /// <summary>The streams that stand in the root itself: a workbook inside a document is none of ours.</summary>
    private void ReadRoot(List<Entry> entries)
    {
        const byte Stream = 2;
        var seen = new HashSet<uint>();
        var ahead = new Stack<uint>([root.Child]);
        while (ahead.TryPop(out var id))
        {
            if (id >= entries.Count || !seen.Add(id))
            {
                continue;
            }
            var entry = entries[(int)id];
            if (entry.Type == Stream)
            {
                streams.TryAdd(entry.Name, entry);
            }
            ahead.Push(entry.Left);
            ahead.Push(entry.Right);
        }
    }

    /// <summary>Where the pieces of a short stream stand, which shares sectors with others.</summary>
    private List<int> MiniPieces(Entry entry)
    {
        var container = Chain(root.Start);
        var table = Chain(ReadUInt(60));
        var pieces = new List<int>();
        var perSector = sectorSize / MiniSectorSize;
        for (var mini = entry.Start; mini <= LastSector && pieces.Count * MiniSectorSize < entry.Size; )
        {
            var (sector, part) = Math.DivRem(mini, (uint)perSector);
            var (place, at) = Math.DivRem(mini, (uint)sectorSize / 4);
            if (sector >= container.Count || place >= table.Count)
            {
                throw Damaged(entry.Name);
            }
            pieces.Add(OffsetOf(container[(int)sector]) + ((int)part * MiniSectorSize));
            mini = ReadUInt(OffsetOf(table[(int)place]) + (4 * (int)at));
        }
        return pieces;
    }

    private List<uint> Chain(uint first)
    {
        var chain = new List<uint>();
        for (var sector = first; sector != EndOfChain && sector <= LastSector; )
        {
            if (chain.Count >= sectors)
            {
                throw Damaged("FAT");
            }
            chain.Add(sector);
            var (table, place) = Math.DivRem(sector, (uint)sectorSize / 4);
            sector =
                table < tables.Count ? ReadUInt(OffsetOf(tables[(int)table]) + (4 * (int)place)) : throw Damaged("FAT");
        }
        return chain;
    }

    private int OffsetOf(uint sector) => sector < sectors ? ((int)sector + 1) * sectorSize : throw Damaged("FAT");

    private uint ReadUInt(int at) =>
        at + 4 <= file.Length ? BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at)) : throw Damaged("FAT");
}
