using System.IO.Hashing;

namespace Thads.Etl.Workbooks.Reading.Packaging;

/// <summary>Inflates a part, counts what comes out against the limits, and holds it to its checksum, which the framework does not.</summary>
internal sealed class PartStream(Stream inflated, PackagePart part, Package package) : Stream
{
    private readonly Crc32 crc = new();
    private long count;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="UnreadableWorkbookException">The part is damaged, or passes a limit.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inflated.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw UnreadableWorkbookException.Damaged(part.FullName, e.Message);
        }
        if (read > 0)
        {
            crc.Append(buffer[..read]);
            count += read;
            package.Count(part, count);
        }
        else if (buffer.Length > 0)
        {
            part.IsWhole =
                crc.GetCurrentHashAsUInt32() == part.Crc
                    ? true
                    : throw UnreadableWorkbookException.Damaged(part.FullName, "CRC");
        }
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inflated.Dispose();
        }
        base.Dispose(disposing);
    }
}
