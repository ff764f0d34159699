using System.Security.Cryptography;

namespace Thads.Etl.Portal;

/// <summary>The portal's own files, by addresses that change with their content, so that browsers keep them for good.</summary>
public sealed class PortalAssets(IWebHostEnvironment environment)
{
    private static readonly string[] Folders = ["", "help/"];
    private readonly Dictionary<string, string> addresses = Folders
        .SelectMany(folder =>
            environment
                .WebRootFileProvider.GetDirectoryContents(folder)
                .Where(file => !file.IsDirectory)
                .Select(file => (Name: folder + file.Name, Version: VersionOf(file)))
        )
        .ToDictionary(file => file.Name, file => $"{file.Name}?v={file.Version}");

    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string this[string name] => addresses[name];

    private static string VersionOf(Microsoft.Extensions.FileProviders.IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..12];
    }
}
