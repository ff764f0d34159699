namespace Thads.Etl.Workbooks.Reading.Xls;

/// <summary>A stream whose pieces of one size stand anywhere in a file that is in memory; nothing is copied.</summary>
/// <param name="file">The file.</param>
/// <param name="pieces">Where each piece begins.</param>
/// <param name="pieceSize">The size of all of them, of which the last may hold less.</param>
/// <param name="length">The length of the stream; the pieces are known to hold as much.</param>
internal sealed class SectorStream(byte[] file, List<int> pieces, int pieceSize, long length) : Stream
{
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new IOException("A position is never negative.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && position < length)
        {
            var (piece, at) = Math.DivRem(position, pieceSize);
            var take = (int)Math.Min(Math.Min(buffer.Length - read, pieceSize - at), length - position);
            file.AsSpan(pieces[(int)piece] + (int)at, take).CopyTo(buffer[read..]);
            read += take;
            position += take;
        }
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => position + offset,
            _ => length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
