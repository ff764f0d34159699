using System.CommandLine;
using Microsoft.Extensions.Options;
using Thads.Etl.Backups;
using Thads.Etl.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Cli;

/// <summary><c>restore FILE</c>: a backup into an empty data folder, verified.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The backup." };
        var keyFile = BackupCommand.KeyFileOption();
        var json = JsonOutput.Option();
        var command = new Command(
            "restore",
            "Restore a backup into the data folder, which must be missing or empty, and verify it. Exit code 1 where it was restored and is not right."
        )
        {
            file,
            keyFile,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunUnpreparedAsync(
                    (services, token) =>
                        RestoreAsync(
                            services,
                            parsed.GetValue(file)!.FullName,
                            parsed.GetValue(keyFile)?.FullName,
                            parsed.GetValue(json),
                            token
                        ),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RestoreAsync(
        IServiceProvider services,
        string file,
        string? keyFile,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var provider = services.GetRequiredService<IWarehouseProvider>();
        if (provider.Engine != DatabaseEngine.Sqlite)
        {
            throw new UsageException(
                $"The settings name a warehouse on a server ({provider.Engine}): its own tools restore it (sql/{provider.Engine.ToString().ToLowerInvariant()}/restore)."
            );
        }
        var folder = services.GetRequiredService<DataFolder>().Path;
        var options = services.GetRequiredService<IOptions<BackupOptions>>().Value;
        var (manifest, fault) = await services
            .GetRequiredService<BackupRestore>()
            .IntoAsync(file, keyFile ?? options.KeyFile, folder, cancellationToken);
        if (asJson)
        {
            JsonOutput.Write(
                new
                {
                    Folder = folder,
                    Manifest = manifest,
                    Fault = fault,
                }
            );
        }
        else
        {
            Terminal.Line(
                $"{folder}: {manifest.Submissions} submissions as of {Terminal.OnTheClock(manifest.CreatedAt):yyyy-MM-dd HH:mm:ss}."
            );
        }
        if (fault is not null)
        {
            await Console.Error.WriteLineAsync(fault);
        }
        return fault is null ? ExitCode.Done : ExitCode.Rejected;
    }
}
