namespace Thads.Warehouse.Files;

/// <summary>
/// Secret keys in a file that only its owner reads, beside the database and not in it: one a line in base64, the newest last. The newest is
/// used from now on; the others stay for what they were used for before.
/// </summary>
public sealed class KeyFile(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);
    public bool Exists => File.Exists(Path);

    /// <returns>The keys, the oldest first; at least one.</returns>
    /// <exception cref="KeyFileException">The file is not there, or a line of it is no key.</exception>
    public IReadOnlyList<SecretKey> Read()
    {
        try
        {
            var keys = File.ReadAllLines(Path)
                .Where(line => line.Trim() is not ("" or ['#', ..]))
                .Select(Parse)
                .ToList();
            return keys.Count > 0 ? keys : throw new KeyFileException($"{Path} holds no key.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KeyFileException($"The keys cannot be read: {e}");
        }
    }

    /// <summary>Makes the file with a first key. Of several processes that do so at once, one succeeds and all read the same.</summary>
    public void Create()
    {
        PrivateFile.CreateFolder(System.IO.Path.GetDirectoryName(Path)!);
        // Whole before it has its name: nobody reads half a key.
        var draft = $"{Path}.{System.IO.Path.GetRandomFileName()}.tmp";
        try
        {
            Write(draft, FileMode.CreateNew);
            AtomicMove.WithoutOverwriting(draft, Path);
        }
        catch (IOException) when (Exists)
        {
            File.Delete(draft); // Another process was faster.
        }
    }

    /// <summary>Adds a key, which is the one to use from now on.</summary>
    public void Add()
    {
        if (Exists)
        {
            Write(Path, FileMode.Append);
        }
        else
        {
            Create();
        }
    }

    private static void Write(string path, FileMode mode)
    {
        using var stream = PrivateFile.Open(path, mode, FileAccess.Write);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(SecretKey.Random().Bytes) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    private SecretKey Parse(string line, int index)
    {
        Span<byte> bytes = stackalloc byte[SecretKey.Length];
        return Convert.TryFromBase64String(line.Trim(), bytes, out var length) && length == SecretKey.Length
            ? new SecretKey(bytes.ToArray())
            : throw new KeyFileException($"{Path}: key {index + 1} is not {SecretKey.Length} bytes in base64.");
    }
}
