namespace Thads.Etl.Tests.Support;

/// <summary>A stream that forgets what is written, cannot seek, and looks at how much memory is in use as the bytes come.</summary>
internal sealed class MemoryWatch(long every) : Stream
{
    private readonly long first = GC.GetTotalMemory(forceFullCollection: true);
    private long most;

    public long Written { get; private set; }
    public int Samples { get; private set; }

    /// <summary>How much more was ever in use than before anything was written, in bytes; only what is still referred to counts.</summary>
    public long Growth => most - first;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => throw new InvalidOperationException("Flushed synchronously.");

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>As the body of an HTTP response, it is only written asynchronously.</summary>
    public override void Write(byte[] buffer, int offset, int count) =>
        throw new InvalidOperationException("Written synchronously.");

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Written += buffer.Length;
        if (Written / every > Samples)
        {
            Samples = (int)(Written / every);
            var used = GC.GetTotalMemory(forceFullCollection: true);
            most = Math.Max(most, used);
        }
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
}
