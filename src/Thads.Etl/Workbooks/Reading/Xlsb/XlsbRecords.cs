using System.Buffers.Binary;
using System.Text;
using Thads.Etl.Workbooks.Reading.Packaging;

namespace Thads.Etl.Workbooks.Reading.Xlsb;

/// <summary>
/// The records of a part of an .xlsb, one after the other ([MS-XLSB] 2.1.4): a number and a length, both in groups of seven bits, and the
/// content.
/// </summary>
internal sealed class XlsbRecords(PackagePart part) : IDisposable
{
    /// <summary>No record that is read comes near it; the content of a longer one is passed over.</summary>
    private const int MostOfContent = 1024 * 1024;
    private readonly Stream stream = part.Open();
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private int contentStart;

    public XlsbRecord Type { get; private set; }

    public int Length { get; private set; }

    public string Part => part.FullName;

    /// <summary>Goes to the next record; false at the end of the part.</summary>
    /// <exception cref="UnreadableWorkbookException">The part ends within a record.</exception>
    public bool Read()
    {
        if (!Fill(1))
        {
            return false;
        }
        Type = (XlsbRecord)ReadNumber(groups: 2);
        Length = ReadNumber(groups: 4);
        if (Length > MostOfContent)
        {
            Skip(Length);
            Length = 0;
        }
        else if (!Fill(Length))
        {
            throw Damaged();
        }
        contentStart = start;
        start += Length;
        return true;
    }

    /// <exception cref="UnreadableWorkbookException">The record is shorter than its type is.</exception>
    public byte Byte(int at) => Content(at, 1)[0];

    /// <inheritdoc cref="Byte"/>
    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Content(at, 2));

    /// <inheritdoc cref="Byte"/>
    public int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Content(at, 4));

    /// <inheritdoc cref="Byte"/>
    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Content(at, 8));

    /// <summary>A text with its length before it; null for one that says it is none.</summary>
    /// <param name="at">Where the length stands; afterwards where the next thing stands.</param>
    /// <inheritdoc cref="Byte"/>
    public string? Text(ref int at)
    {
        var length = Int32(at);
        at += 4;
        if (length == -1)
        {
            return null;
        }
        var characters = Content(at, length is >= 0 and <= MostOfContent ? 2 * length : throw Damaged());
        at += characters.Length;
        return Encoding.Unicode.GetString(characters);
    }

    public UnreadableWorkbookException Damaged() => UnreadableWorkbookException.Damaged(Part, $"{Type}");

    public void Dispose() => stream.Dispose();

    private ReadOnlySpan<byte> Content(int at, int length) =>
        at >= 0 && at + length <= Length ? buffer.AsSpan(contentStart + at, length) : throw Damaged();

    private int ReadNumber(int groups)
    {
        var number = 0;
        for (var group = 0; group < groups; group++)
        {
            var next = Fill(1) ? buffer[start++] : throw Damaged();
            number |= (next & 0x7F) << (7 * group);
            if (next < 0x80)
            {
                break;
            }
        }
        return number;
    }

    /// <summary>Whether so many bytes follow; then they are in the buffer.</summary>
    private bool Fill(int count)
    {
        if (end - start >= count)
        {
            return true;
        }
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (count > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(count, buffer.Length * 2));
        }
        while (end < count)
        {
            var read = stream.Read(buffer.AsSpan(end));
            if (read == 0)
            {
                return end == 0 && count == 1 ? false : throw Damaged();
            }
            end += read;
        }
        return true;
    }

    private void Skip(int count)
    {
        for (var left = count; left > 0; )
        {
            if (end == start && !Fill(1))
            {
                throw Damaged();
            }
            var here = Math.Min(left, end - start);
            start += here;
            left -= here;
        }
    }
}
