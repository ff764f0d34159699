using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Etl.Backups;

/// <summary>
/// Makes one file of everything that the embedded product keeps, while it runs: the database as it stands at one moment, the keys beside it,
/// the noted heads of the audit trail, and what waits in the inboxes. The file is restored beside the live warehouse and verified before it
/// counts as good.
/// </summary>
public sealed class BackupService(
    IWarehouseProvider provider,
    DataFolder data,
    AuditKeys auditKeys,
    AuditHeads heads,
    ProtectionKeys protectionKeys,
    IOptions<BackupOptions> options,
    BackupRestore restore,
    BackupLog log,
    TimeProvider clock
)
{
    private const string NameStart = "thads-";
    private const string NameEnd = ".backup";

    /// <summary>Makes a backup, tries it, and deletes older ones beyond those to be kept, if it is good.</summary>
    /// <param name="folder">Where to put it; made where it is missing.</param>
    /// <param name="keyFile">The keys to encrypt it with; null leaves it readable.</param>
    /// <param name="keep">How many good ones are kept; null deletes none.</param>
    /// <param name="cancellationToken">Leaves no file behind.</param>
    /// <exception cref="BackupException">The warehouse is on a server, or the folder cannot be used.</exception>
    public async Task<BackupResult> MakeAsync(
        string folder,
        string? keyFile,
        int? keep,
        CancellationToken cancellationToken
    )
    {
        var started = clock.GetUtcNow().UtcDateTime;
        var embedded = Embedded();
        var keys = keyFile is null ? null : KeysOf(keyFile, folder);
        var scratch = Directory.CreateTempSubdirectory("thads-backup-");
        try
        {
            PrivateFile.CreateFolder(folder);
            var zip = Path.Combine(scratch.FullName, "backup.zip");
            var manifest = await WriteAsync(embedded, zip, scratch.FullName, started, cancellationToken);
            var file = await PlaceAsync(zip, folder, started, keys, cancellationToken);
            var (_, fault) = await restore.TryAsync(file, keyFile, cancellationToken);
            var result = new BackupResult(file, new FileInfo(file).Length, manifest, fault);
            await log.WriteAsync(BackupKind.Backup, result, started, cancellationToken);
            if (result.IsGood && keep is { } count)
            {
                Rotate(folder, file, count);
            }
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"No backup was made in {folder}: {e}", e);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Restores the newest backup of the folder beside the live warehouse, and writes down what it came to.</summary>
    /// <exception cref="BackupException">There is none.</exception>
    public async Task<BackupResult> DrillAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow().UtcDateTime;
        var folder = options.Value.Folder ?? throw new BackupException($"Thads:Backup:Folder is not said.");
        var newest = Backups(folder).FirstOrDefault() ?? throw new BackupException($"There is no backup in {folder}.");
        var (manifest, fault) = await restore.TryAsync(newest, options.Value.KeyFile, cancellationToken);
        var result = new BackupResult(newest, new FileInfo(newest).Length, manifest, fault);
        await log.WriteAsync(BackupKind.Drill, result, started, cancellationToken);
        return result;
    }

    private SqliteProvider Embedded() =>
        provider as SqliteProvider
        ?? throw new BackupException(
            $"The warehouse is on a server ({provider.Engine}), whose own tools back it up while it runs: sql/{provider.Engine.ToString().ToLowerInvariant()}/backup says how."
        );

    private KeyFile KeysOf(string keyFile, string folder)
    {
        var keys = new KeyFile(keyFile);
        foreach (var place in new[] { data.Path, Path.GetFullPath(folder) })
        {
            if (keys.Path.StartsWith(place + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new BackupException(
                    $"The keys of backups do not belong into {place}: whoever has it could read them, and whoever loses it could not."
                );
            }
        }
        if (!keys.Exists)
        {
            keys.Create();
        }
        return keys;
    }

    /// <summary>
    /// The noted heads come first, so that none of them is newer than the database; the keys last, so that none is missing that it needs.
    /// </summary>
    private async Task<BackupManifest> WriteAsync(
        SqliteProvider embedded,
        string file,
        string scratch,
        DateTime started,
        CancellationToken cancellationToken
    )
    {
        var (headFile, database) = (Path.Combine(scratch, "heads.txt"), Path.Combine(scratch, "thads.db"));
        if (File.Exists(heads.File))
        {
            File.Copy(heads.File, headFile);
        }
        await embedded.CopyToAsync(database, cancellationToken);
        await using var stream = PrivateFile.Open(file, FileMode.CreateNew, FileAccess.ReadWrite);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var files = new List<BackupFile>();
        foreach (var (name, path) in Contents(database, headFile))
        {
            if (File.Exists(path))
            {
                files.Add(await BackupArchive.AddAsync(zip, name, path, cancellationToken));
            }
        }
        var manifest = await ManifestAsync(
            new SqliteProvider(database, isScratch: true),
            started,
            files,
            cancellationToken
        );
        await BackupArchive.AddAsync(zip, manifest, cancellationToken);
        return manifest;
    }

    /// <summary>By their names in a data folder; only regular files of the inboxes, and nothing through a link.</summary>
    private IEnumerable<(string Name, string Path)> Contents(string database, string headFile)
    {
        yield return ("thads.db", database);
        yield return ("audit/heads.txt", headFile);
        yield return ("keys/audit.key", auditKeys.File);
        yield return ("keys/protection.key", protectionKeys.File);
        if (!Directory.Exists(data.Inbox))
        {
            yield break;
        }
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device,
        };
        foreach (var path in Directory.EnumerateFiles(data.Inbox, "*", all).Order(StringComparer.Ordinal))
        {
            yield return (Path.GetRelativePath(data.Path, path).Replace('\\', '/'), path);
        }
    }

    private static async Task<BackupManifest> ManifestAsync(
        SqliteProvider copy,
        DateTime started,
        IReadOnlyList<BackupFile> files,
        CancellationToken cancellationToken
    )
    {
        await using var context = copy.CreateContext();
        var head = await context
            .AuditEvents.OrderByDescending(e => e.EventId)
            .Select(e => new { e.EventId, e.Hash })
            .FirstOrDefaultAsync(cancellationToken);
        return new BackupManifest(
            started,
            (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Last(),
            await context.Submissions.CountAsync(cancellationToken),
            await context.Submissions.MaxAsync(s => (int?)s.SubmissionId, cancellationToken),
            head?.EventId ?? 0,
            head?.Hash,
            files
        );
    }

    /// <summary>Nobody sees half a backup by its name.</summary>
    private static async Task<string> PlaceAsync(
        string zip,
        string folder,
        DateTime started,
        KeyFile? keys,
        CancellationToken cancellationToken
    )
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{NameStart}{started:yyyyMMdd'T'HHmmss'.'fff'Z'}{NameEnd}"
        );
        var (file, draft) = (Path.Combine(folder, name), Path.Combine(folder, name + ".part"));
        try
        {
            await using (var from = File.OpenRead(zip))
            await using (var to = PrivateFile.Open(draft, FileMode.CreateNew, FileAccess.Write))
            {
                await (
                    keys is null
                        ? from.CopyToAsync(to, cancellationToken)
                        : SealedFile.SealAsync(from, to, keys.Read()[^1], cancellationToken)
                );
                to.Flush(flushToDisk: true);
            }
            AtomicMove.WithoutOverwriting(draft, file);
            return Path.GetFullPath(file);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Our own files alone, by their names; the newest first.</summary>
    private static IEnumerable<string> Backups(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, $"{NameStart}*{NameEnd}").OrderDescending(StringComparer.Ordinal)
            : [];

    private static void Rotate(string folder, string newest, int keep)
    {
        foreach (var old in Backups(folder).Where(file => Path.GetFullPath(file) != newest).Skip(keep - 1))
        {
            File.Delete(old);
        }
    }
}
