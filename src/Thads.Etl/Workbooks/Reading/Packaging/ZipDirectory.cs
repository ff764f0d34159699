using System.Buffers.Binary;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading.Packaging;

/// <summary>
/// Looks along a zip's directory before the framework takes it into memory: how many entries it has, and that no two of them share bytes.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalHeaderLength = 30;
    private const int LongestComment = 65_535;
    private const uint EntrySignature = 0x02014B50;
    private static ReadOnlySpan<byte> EndSignature => "PK\x05\x06"u8;

    /// <exception cref="UnreadableWorkbookException">There are too many entries, or they overlap.</exception>
    public static void Check(ReadOnlySpan<byte> file, InspectionOptions limits)
    {
        var tail = Math.Max(0, file.Length - EndLength - LongestComment);
        var end = file[tail..].LastIndexOf(EndSignature);
        if (end < 0 || tail + end + EndLength > file.Length)
        {
            throw UnreadableWorkbookException.Damaged("zip", "end");
        }
        var start = BinaryPrimitives.ReadUInt32LittleEndian(file[(tail + end + 16)..]);
        var places = new List<(long From, long To)>();
        var count = 0;
        // Larger directories are of files that are too large for us anyway.
        for (var at = (long)start; at + EntryLength <= file.Length; )
        {
            var entry = file[(int)at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != EntrySignature)
            {
                break;
            }
            if (++count > limits.MaxEntries)
            {
                throw new UnreadableWorkbookException(
                    FindingCodes.WorkbookTooManyParts,
                    $"> {limits.MaxEntries}",
                    limits.MaxEntries
                );
            }
            var compressed = BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]);
            var from = BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]);
            if (compressed != uint.MaxValue && from != uint.MaxValue)
            {
                places.Add((from, from + LocalHeaderLength + compressed));
            }
            at +=
                EntryLength
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
        places.Sort();
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i].From < places[i - 1].To)
            {
                throw UnreadableWorkbookException.Damaged("zip", "overlap");
            }
        }
    }
}
