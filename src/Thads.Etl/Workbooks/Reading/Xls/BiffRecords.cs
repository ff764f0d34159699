using System.Buffers.Binary;

namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>The records of a workbook stream ([MS-XLS] 2.1.4), one after the other: a type, a length, and the content.</summary>
internal sealed class BiffRecords(Stream stream)
{
    private readonly byte[] header = new byte[4];
    private readonly byte[] content = new byte[ushort.MaxValue];

    public BiffRecord Type { get; private set; }
    public int Length { get; private set; }
    public ReadOnlySpan<byte> Content => content.AsSpan(0, Length);

    /// <summary>Where this record begins.</summary>
    public long Start { get; private set; }

    /// <summary>Where the content of this record begins.</summary>
    public long ContentStart => Start + header.Length;

    /// <summary>Where the next record begins.</summary>
    /// <exception cref="UnreadableWorkbookException">It is set beyond the end of the stream.</exception>
    public long Position
    {
        get => stream.Position;
        set =>
            stream.Position = value <= stream.Length ? value : throw UnreadableWorkbookException.Damaged("xls", "BIFF");
    }

    /// <exception cref="UnreadableWorkbookException">The stream ends: a substream always ends in a record that says so.</exception>
    public void Read()
    {
        Start = stream.Position;
        if (stream.Read(header) < header.Length)
        {
            throw UnreadableWorkbookException.Damaged("xls", "BIFF");
        }
        Type = (BiffRecord)BinaryPrimitives.ReadUInt16LittleEndian(header);
        Length = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(2));
        if (stream.Read(content.AsSpan(0, Length)) < Length)
        {
            throw UnreadableWorkbookException.Damaged("xls", "BIFF");
        }
    }

    /// <summary>Reads the next record if it continues this one.</summary>
    public bool ReadContinuation()
    {
        var at = stream.Position;
        var isOne =
            stream.Read(header) == header.Length
            && (BiffRecord)BinaryPrimitives.ReadUInt16LittleEndian(header) == BiffRecord.Continue;
        stream.Position = at;
        if (isOne)
        {
            Read();
        }
        return isOne;
    }

    /// <exception cref="UnreadableWorkbookException">The record is shorter than its type is.</exception>
    public byte Byte(int at) =>
        at < Length ? content[at] : throw UnreadableWorkbookException.Damaged("xls", $"BIFF {Type}");

    /// <inheritdoc cref="Byte"/>
    public ushort UInt16(int at) =>
        at + 2 <= Length
            ? BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(at))
            : throw UnreadableWorkbookException.Damaged("xls", $"BIFF {Type}");

    /// <inheritdoc cref="Byte"/>
    public uint UInt32(int at) =>
        at + 4 <= Length
            ? BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at))
            : throw UnreadableWorkbookException.Damaged("xls", $"BIFF {Type}");

    /// <inheritdoc cref="Byte"/>
    public int Int32(int at) =>
        at + 4 <= Length
            ? BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(at))
            : throw UnreadableWorkbookException.Damaged("xls", $"BIFF {Type}");

    /// <inheritdoc cref="Byte"/>
    public double Double(int at) =>
        at + 8 <= Length
            ? BinaryPrimitives.ReadDoubleLittleEndian(content.AsSpan(at))
            : throw UnreadableWorkbookException.Damaged("xls", $"BIFF {Type}");
}
