using Thads.Warehouse.Files;

namespace Thads.Etl.Exports;

/// <summary>A file that appears under its name only when all of it is there: a kill leaves the old file, or none, and never half of one. Nobody but its owner reads it.</summary>
internal static class NewFile
{
    /// <param name="path">Where the file goes; its folder must be there, and a file of that name is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Set when the user interrupts.</param>
    /// <exception cref="NewFileException">The folder is not there, or takes no new file; or the path is a folder.</exception>
    public static async Task WriteAsync(
        string path,
        Func<Stream, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new NewFileException($"{full} is a folder; say the name of a file.");
        }
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new NewFileException($"There is no folder {Path.GetDirectoryName(full)}.");
        }
        // Beside it, since only inside one volume is a move all or nothing.
        var draft = $"{full}.{Path.GetRandomFileName()}.tmp";
        try
        {
            await using (var stream = Open(draft, full))
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

    private static FileStream Open(string draft, string path)
    {
        try
        {
            return PrivateFile.Open(
                draft,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                FileOptions.Asynchronous
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NewFileException($"{path} cannot be written: its folder takes no new file.", e);
        }
    }
}
