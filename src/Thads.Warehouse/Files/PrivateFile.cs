namespace Thads.Warehouse.Files;

/// <summary>
/// Files and folders that nobody but their owner reads: 0600 and 0700. Windows has no such modes; there a file has the rights that its
/// folder hands down.
/// </summary>
public static class PrivateFile
{
    public const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    public const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;

    /// <summary>Makes a folder, and those above it that are missing. One that is there is left as it is.</summary>
    public static DirectoryInfo CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(path);
        }
        // .NET gives the mode to the last folder alone.
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } above && !Directory.Exists(above))
        {
            CreateFolder(above);
        }
        return Directory.CreateDirectory(path, FolderMode);
    }

    /// <summary>Opens a file, which is private if this makes it.</summary>
    public static FileStream Open(
        string path,
        FileMode mode,
        FileAccess access,
        FileShare share = FileShare.None,
        FileOptions options = FileOptions.None
    )
    {
        var how = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = share,
            Options = options,
        };
        if (!OperatingSystem.IsWindows() && mode is not (System.IO.FileMode.Open or System.IO.FileMode.Truncate))
        {
            how.UnixCreateMode = FileMode;
        }
        return new FileStream(path, how);
    }

    /// <summary>Takes from everybody else what they may do with a file or folder that is there.</summary>
    /// <exception cref="UnauthorizedAccessException">It belongs to somebody else.</exception>
    public static void Restrict(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var own = Directory.Exists(path) ? FolderMode : FileMode;
        if ((File.GetUnixFileMode(path) & ~own) != 0)
        {
            File.SetUnixFileMode(path, own);
        }
    }
}
