using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Thads.Warehouse.Files;

namespace Thads.Etl.Backups;

/// <summary>The zip file that a backup is: files of the data folder, and <c>manifest.json</c>, which names each with its hash.</summary>
internal static class BackupArchive
{
    private const string ManifestName = "manifest.json";
    private const long LongestManifest = 64 * 1024 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Adds a file, and tells what was added.</summary>
    public static async Task<BackupFile> AddAsync(
        ZipArchive zip,
        string name,
        string path,
        CancellationToken cancellationToken
    )
    {
        await using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var to = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        var (bytes, hash) = await CopyAsync(from, to, cancellationToken);
        return new BackupFile(name, bytes, hash);
    }

    public static async Task AddAsync(ZipArchive zip, BackupManifest manifest, CancellationToken cancellationToken)
    {
        await using var to = zip.CreateEntry(ManifestName).Open();
        await JsonSerializer.SerializeAsync(to, manifest, Json, cancellationToken);
    }

    /// <summary>Lays the files of an archive out in a folder, each of which must be as it was written.</summary>
    /// <exception cref="BackupException">It is no backup, or not as it was written.</exception>
    public static async Task<BackupManifest> ExtractAsync(
        string archive,
        string folder,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var zip = ZipFile.OpenRead(archive);
            var manifest = await ManifestAsync(zip, cancellationToken);
            foreach (var file in manifest.Files)
            {
                var path = PlaceOf(folder, file.Name);
                PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
                var entry = zip.GetEntry(file.Name) ?? throw NotAsWritten(file.Name);
                await using var from = entry.Open();
                await using var to = PrivateFile.Open(path, FileMode.CreateNew, FileAccess.Write);
                if (await CopyAsync(from, to, cancellationToken) != (file.Bytes, file.Hash))
                {
                    throw NotAsWritten(file.Name);
                }
            }
            return manifest;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or NotSupportedException)
        {
            throw new BackupException($"{archive} is no backup, or damaged: {e}", e);
        }
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        var entry = zip.GetEntry(ManifestName) ?? throw new InvalidDataException($"it holds no {ManifestName}.");
        if (entry.Length > LongestManifest)
        {
            throw new InvalidDataException($"its {ManifestName} is too long.");
        }
        await using var stream = entry.Open();
        return
            await JsonSerializer.DeserializeAsync<BackupManifest>(stream, Json, cancellationToken)
                is { Files: not null } manifest
            ? manifest
            : throw new InvalidDataException($"its {ManifestName} says nothing.");
    }

    /// <summary>A name leads nowhere but into the folder.</summary>
    private static string PlaceOf(string folder, string name)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root, StringComparison.Ordinal) && !Path.IsPathRooted(name)
            ? path
            : throw new InvalidDataException($"“{name}” leads out of the folder.");
    }

    private static InvalidDataException NotAsWritten(string name) => new($"{name} is not as it was written.");

    private static async Task<(long Bytes, string Hash)> CopyAsync(
        Stream from,
        Stream to,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        var bytes = 0L;
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0; bytes += read)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
