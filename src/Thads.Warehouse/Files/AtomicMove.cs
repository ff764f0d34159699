using System.Runtime.InteropServices;

namespace Thads.Warehouse.Files;

/// <summary>
/// Gives a finished file its name, of which several may be in want at once: one gets it. .NET's own move without overwriting first looks and
/// then renames on Unix, so that the second of two who looked at the same moment replaces the file of the first.
/// </summary>
public static class AtomicMove
{
    /// <param name="from">A file that is whole.</param>
    /// <param name="to">The name that it is to have.</param>
    /// <exception cref="IOException">There is a file of that name; <paramref name="from"/> stays as it is.</exception>
    public static void WithoutOverwriting(string from, string to)
    {
        // A link is made, or refused, in one step. Where a file system has none, what .NET does is the best there is.
        if (!OperatingSystem.IsWindows() && Link(from, to) == 0)
        {
            File.Delete(from);
            return;
        }
        File.Move(from, to, overwrite: false);
    }

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string to
    );
}
