using System.Buffers.Binary;
using System.Text;

namespace Thads.Etl.Workbooks.Texts.Legacy;

/// <summary>
/// Finds the cells of an .xls that are in a legacy font, from the records of its workbook stream ([MS-XLS]): fonts, the formats that use
/// them, the sheets, and the text cells of each. Whatever is malformed ends the reading with what was found so far.
/// </summary>
internal static class BiffFonts
{
    private const ushort EndOfSubstream = 0x000A;
    private const ushort Font = 0x0031;
    private const ushort Format = 0x00E0;
    private const ushort BoundSheet = 0x0085;
    private const ushort Label = 0x0204;
    private const ushort LabelOfSharedString = 0x00FD;
    private const ushort RichLabel = 0x00D6;

    /// <summary>There is no font of this index in the file format.</summary>
    private const int MissingIndex = 4;

    public static Dictionary<string, Dictionary<(int Row, int Column), LegacyEncoding>> Read(byte[] file)
    {
        var cells = new Dictionary<string, Dictionary<(int, int), LegacyEncoding>>();
        // Most files name no such font, and are not taken apart.
        if (!Names(file, ".Vn") && !Names(file, "VNI-"))
        {
            return cells;
        }
        var stream = new CompoundFile(file).Stream("Workbook", "Book");
        var (fonts, formats, sheets) = (new List<LegacyEncoding>(), new List<int>(), new List<(string Name, int At)>());
        foreach (var (type, start, length) in Records(stream, 0))
        {
            var record = stream.AsSpan(start, length);
            if (type == Font && TextIn(record, 14) is { } font)
            {
                if (fonts.Count == MissingIndex)
                {
                    fonts.Add(LegacyEncoding.None);
                }
                fonts.Add(LegacyDecoder.EncodingOf(font));
            }
            else if (type == Format && length >= 2)
            {
                formats.Add(BinaryPrimitives.ReadUInt16LittleEndian(record));
            }
            else if (type == BoundSheet && length > 7 && TextIn(record, 6) is { } name)
            {
                sheets.Add((name, BinaryPrimitives.ReadInt32LittleEndian(record)));
            }
        }
        foreach (var (name, at) in sheets)
        {
            cells[name] = CellsOf(stream, at, fonts, formats);
        }
        return cells;
    }

    private static Dictionary<(int, int), LegacyEncoding> CellsOf(
        byte[] stream,
        int at,
        List<LegacyEncoding> fonts,
        List<int> formats
    )
    {
        var cells = new Dictionary<(int, int), LegacyEncoding>();
        foreach (var (type, start, length) in Records(stream, at))
        {
            if (type is Label or LabelOfSharedString or RichLabel && length >= 6)
            {
                var row = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(start));
                var column = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(start + 2));
                var format = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(start + 4));
                var font = format < formats.Count ? formats[format] : -1;
                if (font >= 0 && font < fonts.Count && fonts[font] != LegacyEncoding.None)
                {
                    cells[(row + 1, column)] = fonts[font];
                }
            }
        }
        return cells;
    }

    /// <summary>The records of a substream, each with where its content begins and how long it is.</summary>
    private static IEnumerable<(ushort Type, int Start, int Length)> Records(byte[] stream, int from)
    {
        for (var at = from; at >= 0 && at + 4 <= stream.Length; )
        {
            var type = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));
            int length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2));
            if (type == EndOfSubstream || at + 4 + length > stream.Length)
            {
                yield break;
            }
            yield return (type, at + 4, length);
            at += 4 + length;
        }
    }

    /// <summary>A short text at a place of a record: a length, in BIFF8 a byte of flags, and the characters.</summary>
    private static string? TextIn(ReadOnlySpan<byte> record, int at)
    {
        if (record.Length <= at + 1)
        {
            return null;
        }
        var characters = record[at];
        var isWide = (record[at + 1] & 1) != 0;
        var bytes = isWide ? characters * 2 : characters;
        if (record.Length == at + 2 + bytes)
        {
            return (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(record[(at + 2)..]);
        }
        return record.Length == at + 1 + characters ? Encoding.Latin1.GetString(record[(at + 1)..]) : null;
    }

    private static bool Names(byte[] file, string font) =>
        file.AsSpan().IndexOf(Encoding.Latin1.GetBytes(font)) >= 0
        || file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(font)) >= 0;
}
