namespace Thads.Testing;

/// <summary>The clone that the tests were built in.</summary>
public static class Repository
{
    /// <summary>Where the solution lies.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Thads.Etl.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests were not built in a clone.");
    }
}
