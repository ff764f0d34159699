using System.Buffers;
using System.Text.Unicode;

namespace Thads.Etl.Workbooks.Reading.Xml;

/// <summary>
/// A window of a part's bytes that moves forward over it. Every byte has been found to be UTF-8 and a character that XML allows before it
/// is seen.
/// </summary>
internal sealed class XmlBuffer(Stream stream, string part) : IDisposable
{
    private const int FirstSize = 64 * 1024;

    /// <summary>A tag may be this long; text comes in pieces.</summary>
    private const int LargestSize = 1024 * 1024;
    private static readonly SearchValues<byte> Forbidden = SearchValues.Create([
        .. Enumerable.Range(0, 32).Where(i => i is not ('\t' or '\n' or '\r')).Select(i => (byte)i),
    ]);
    private int filled;

    public byte[] Bytes { get; private set; } = ArrayPool<byte>.Shared.Rent(FirstSize);

    /// <summary>Where the reader stands.</summary>
    public int At { get; set; }

    /// <summary>Where the bytes end that may be looked at.</summary>
    public int End { get; private set; }

    public ReadOnlySpan<byte> Rest => Bytes.AsSpan(At, End - At);

    /// <summary>Whether there is no room for more, unless the reader goes on or the buffer grows.</summary>
    public bool IsFull => At == 0 && filled == Bytes.Length;

    /// <summary>Brings more bytes behind those that are left, which move to the window's start; false at the part's end.</summary>
    public bool Fill()
    {
        var left = filled - At;
        Bytes.AsSpan(At, left).CopyTo(Bytes);
        (End, filled, At) = (End - At, left, 0);
        var read = 0;
        while (filled < Bytes.Length && (read = stream.Read(Bytes, filled, Bytes.Length - filled)) > 0)
        {
            filled += read;
        }
        var known = End;
        End = Whole(isLast: read == 0 && filled < Bytes.Length);
        Check(Bytes.AsSpan(known, End - known));
        return filled > left || End > known;
    }

    /// <summary>Makes room for a tag that is longer than the window.</summary>
    public void Grow()
    {
        if (Bytes.Length >= LargestSize)
        {
            throw UnreadableWorkbookException.TooComplex(part, "tag", LargestSize);
        }
        var larger = ArrayPool<byte>.Shared.Rent(Bytes.Length * 2);
        Bytes.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(Bytes);
        Bytes = larger;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(Bytes);
        Bytes = [];
        stream.Dispose();
    }

    /// <summary>How far the bytes reach without a character that is still to come.</summary>
    private int Whole(bool isLast)
    {
        if (isLast)
        {
            return filled;
        }
        for (var back = 1; back <= 3 && back <= filled; back++)
        {
            var lead = Bytes[filled - back];
            if (lead >= 0xC0)
            {
                var length =
                    lead >= 0xF0 ? 4
                    : lead >= 0xE0 ? 3
                    : 2;
                return length > back ? Math.Max(End, filled - back) : filled;
            }
        }
        return filled;
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAny(Forbidden) || !Utf8.IsValid(bytes))
        {
            throw UnreadableWorkbookException.Damaged(part, "character");
        }
        // U+FFFE and U+FFFF are no characters.
        for (int at; (at = bytes.IndexOf(NoncharacterLead)) >= 0; )
        {
            if (at + 2 < bytes.Length && bytes[at + 2] >= 0xBE)
            {
                throw UnreadableWorkbookException.Damaged(part, "character");
            }
            bytes = bytes[(at + 2)..];
        }
    }

    private static ReadOnlySpan<byte> NoncharacterLead => [0xEF, 0xBF];
}
