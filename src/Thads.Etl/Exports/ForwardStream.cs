namespace Thads.Etl.Exports;

/// <summary>
/// Lets writers that here and there write synchronously (the zip archive when it closes an entry, Parquet.Net when it flushes) write
/// into a stream that forbids it, as the body of an HTTP response does: such bytes wait for the next asynchronous call. Leaves the stream open.
/// </summary>
internal sealed class ForwardStream(Stream output) : Stream
{
    private const int FlushedAt = 64 * 1024;

    private readonly MemoryStream waiting = new(2 * FlushedAt);

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        waiting.Write(buffer.Span);
        if (waiting.Length >= FlushedAt)
        {
            await PassOnAsync(cancellationToken);
        }
    }

    public override void Flush()
    {
        // There will be an asynchronous call at the end.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await PassOnAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task PassOnAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellationToken);
        waiting.SetLength(0);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            waiting.Dispose();
        }
        base.Dispose(disposing);
    }
}
