using System.Security.Cryptography;

namespace Thads.Etl.Portal;

/// <summary>The portal's own files, by addresses that change with their content, so that browsers keep them for good.</summary>
public sealed class PortalAssets(IWebHostEnvironment environment)
{
    private readonly Dictionary<string, string> addresses = environment
        .WebRootFileProvider.GetDirectoryContents("")
        .Where(file => !file.IsDirectory)
        .ToDictionary(file => file.Name, file => $"{file.Name}?v={VersionOf(file)}");

    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string this[string name] => addresses[name];

    private static string VersionOf(Microsoft.Extensions.FileProviders.IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..12];
    }
}
