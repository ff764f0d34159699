namespace Thads.Etl.Exports;

/// <summary>A file that appears under its name only when all of it is there: a kill leaves the old file, or none, and never half of one.</summary>
internal static class NewFile
{
    /// <param name="path">Where the file goes; its folder must be there, and a file of that name is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Set when the user interrupts.</param>
    public static async Task WriteAsync(
        string path,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        // Beside it, since only inside one volume is a move all or nothing.
        var draft = $"{Path.GetFullPath(path)}.{Path.GetRandomFileName()}.tmp";
        try
        {
            await using (
                var stream = new FileStream(
                    draft,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.None,
                    bufferSize: 64 * 1024,
                    FileOptions.Asynchronous
                )
            )
            {
                await write(stream, cancellationToken);
                await stream.FlushAsync(cancellationToken);
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
