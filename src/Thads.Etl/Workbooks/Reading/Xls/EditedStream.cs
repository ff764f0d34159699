namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>A stream in which some numbers of two bytes are others; nothing is copied.</summary>
internal sealed class EditedStream(Stream stream) : Stream
{
    private readonly List<(long At, ushort Value)> edits = [];
    private bool isSorted = true;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => stream.Length;

    public override long Position
    {
        get => stream.Position;
        set => stream.Position = value;
    }

    /// <param name="at">Where the number stands.</param>
    /// <param name="value">What is read there from now on.</param>
    public void Edit(long at, ushort value)
    {
        edits.Add((at, value));
        isSorted = false;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (!isSorted)
        {
            edits.Sort();
            isSorted = true;
        }
        var from = stream.Position;
        var read = stream.Read(buffer);
        for (var next = FirstFrom(from - 1); next < edits.Count && edits[next].At < from + read; next++)
        {
            Put(buffer[..read], edits[next].At - from, unchecked((byte)edits[next].Value));
            Put(buffer[..read], edits[next].At - from + 1, (byte)(edits[next].Value >> 8));
        }
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Of a number that two reads share each gets its half.</summary>
    private static void Put(Span<byte> buffer, long at, byte value)
    {
        if (at >= 0 && at < buffer.Length)
        {
            buffer[(int)at] = value;
        }
    }

    private int FirstFrom(long position)
    {
        var (low, high) = (0, edits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = edits[middle].At < position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
