using System.Buffers.Binary;
using System.Text;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>Reads through a record and the records that continue it as one.</summary>
/// <param name="records">Standing at the first of them.</param>
/// <param name="at">Where in its content to begin.</param>
internal sealed class ContinuedRecord(BiffRecords records, int at = 0)
{
    /// <summary>Whether nothing follows; goes to the next record where this one is used up.</summary>
    public bool IsAtEnd
    {
        get
        {
            while (at >= records.Length)
            {
                if (!records.ReadContinuation())
                {
                    return true;
                }
                at = 0;
            }
            return false;
        }
    }

    public byte Byte() => IsAtEnd ? throw UnreadableWorkbookException.Damaged("xls", "SST") : records.Byte(at++);

    public ushort UInt16() => (ushort)(Byte() | (Byte() << 8));

    public int Int32() => UInt16() | (UInt16() << 16);

    /// <summary>A text that says how long it is, and whether its characters are wide ([MS-XLS] 2.5.294).</summary>
    public string Text()
    {
        var length = UInt16();
        // Some programs end an empty one here.
        return length == 0 ? "" : Characters(length, isWide: (Byte() & 0x01) != 0);
    }

    /// <exception cref="UnreadableWorkbookException">There are not as many bytes.</exception>
    public void Skip(int count)
    {
        for (var left = count; left != 0; )
        {
            if (left < 0 || IsAtEnd)
            {
                throw UnreadableWorkbookException.Damaged("xls", "SST");
            }
            var here = Math.Min(left, records.Length - at);
            at += here;
            left -= here;
        }
    }

    /// <summary>Where characters go on in another record, that begins with whether they are wide there.</summary>
    public string Characters(int count, bool isWide)
    {
        if (count == 0)
        {
            return "";
        }
        var characters = new char[count];
        for (var done = 0; done < count; )
        {
            if (at >= records.Length)
            {
                isWide = (Byte() & 0x01) != 0;
            }
            var width = isWide ? 2 : 1;
            var here = Math.Min(count - done, (records.Length - at) / width);
            if (here == 0 && at < records.Length)
            {
                throw UnreadableWorkbookException.Damaged("xls", "SST");
            }
            Copy(records.Content.Slice(at, here * width), characters.AsSpan(done, here), isWide);
            at += here * width;
            done += here;
        }
        return new string(characters);
    }

    private static void Copy(ReadOnlySpan<byte> from, Span<char> to, bool isWide)
    {
        if (!isWide)
        {
            Encoding.Latin1.GetChars(from, to);
            return;
        }
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(from[(2 * i)..]);
        }
    }
}
