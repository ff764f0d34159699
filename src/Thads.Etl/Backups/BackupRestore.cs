using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Files;
using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Etl.Backups;

/// <summary>Lays a backup out as a data folder again.</summary>
public sealed class BackupRestore(TimeProvider clock)
{
    private readonly BackupCheck check = new(clock);

    /// <summary>Restores a backup into a data folder that is missing or empty, and says what is wrong with what was restored.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="keyFile">The keys that it may be encrypted with; null where it is not.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="cancellationToken">Leaves the folder as it was.</param>
    /// <returns>What it holds, and what is wrong with it; null when nothing is.</returns>
    /// <exception cref="BackupException">It is no backup, not as it was written, or of a newer program; or the folder is not empty.</exception>
    public async Task<(BackupManifest Manifest, string? Fault)> IntoAsync(
        string file,
        string? keyFile,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RequireEmpty(place);
        var beside = $"{place}.restoring-{Path.GetRandomFileName()}";
        try
        {
            var result = await LayOutAsync(file, keyFile, beside, cancellationToken);
            RequireEmpty(place);
            if (Directory.Exists(place))
            {
                Directory.Delete(place);
            }
            Directory.Move(beside, place);
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"Nothing was restored into {folder}: {e}", e);
        }
        finally
        {
            Remove(beside);
        }
    }

    /// <summary>Restores a backup into a folder that is thrown away, to see whether it would do.</summary>
    /// <exception cref="BackupException">It is no backup, or not as it was written.</exception>
    public async Task<(BackupManifest Manifest, string? Fault)> TryAsync(
        string file,
        string? keyFile,
        CancellationToken cancellationToken
    )
    {
        var scratch = Directory.CreateTempSubdirectory("thads-restore-");
        try
        {
            return await LayOutAsync(file, keyFile, Path.Combine(scratch.FullName, "data"), cancellationToken);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task<(BackupManifest Manifest, string? Fault)> LayOutAsync(
        string file,
        string? keyFile,
        string folder,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(file))
        {
            throw new BackupException($"There is no file {file}.");
        }
        PrivateFile.CreateFolder(folder);
        var opened = $"{folder}.opened";
        try
        {
            var isSealed = await SealedFile.IsSealedAsync(file, cancellationToken);
            if (isSealed)
            {
                await OpenAsync(file, keyFile, opened, cancellationToken);
            }
            var manifest = await BackupArchive.ExtractAsync(isSealed ? opened : file, folder, cancellationToken);
            await RequireKnownSchemaAsync(manifest, Path.Combine(folder, "thads.db"), cancellationToken);
            return (manifest, await check.FaultAsync(folder, manifest, cancellationToken));
        }
        finally
        {
            File.Delete(opened);
        }
    }

    private static async Task OpenAsync(
        string file,
        string? keyFile,
        string opened,
        CancellationToken cancellationToken
    )
    {
        if (keyFile is null)
        {
            throw new BackupException(
                $"{file} is encrypted: name the file of its keys (--key-file, Thads:Backup:KeyFile)."
            );
        }
        var keys = new KeyFile(keyFile).Read();
        await using var from = File.OpenRead(file);
        await using var to = PrivateFile.Open(opened, FileMode.CreateNew, FileAccess.Write);
        await SealedFile.OpenAsync(from, to, keys, cancellationToken);
    }

    private static async Task RequireKnownSchemaAsync(
        BackupManifest manifest,
        string database,
        CancellationToken cancellationToken
    )
    {
        await using var context = new SqliteProvider(database, isScratch: true).CreateContext();
        var newer = (await context.Database.GetAppliedMigrationsAsync(cancellationToken))
            .Except(context.Database.GetMigrations())
            .LastOrDefault();
        if (newer is not null)
        {
            throw new BackupException(
                $"It was made by a newer version of the program (schema {manifest.Schema}), which this one does not know: restore it with that version."
            );
        }
    }

    private static void RequireEmpty(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new BackupException(
                $"{folder} is not empty: a backup is restored into an empty data folder (THADS__DATAFOLDER)."
            );
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
