using System.CommandLine;
using Microsoft.Extensions.Options;
using Thads.Etl.Backups;

namespace Thads.Etl.Cli;

/// <summary><c>backup --to FOLDER</c>: one file of everything, made while the product runs, restored beside it and verified.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var to = new Option<DirectoryInfo?>("--to")
        {
            Description =
                "The folder to put the file into: best on another disk. Thads:Backup:Folder where it is not said.",
        };
        var keyFile = KeyFileOption();
        var keep = new Option<int?>("--keep")
        {
            Description = "How many backups are kept in the folder; without it none is deleted.",
        };
        var json = JsonOutput.Option();
        var command = new Command(
            "backup",
            "Make one file of the database, the keys beside it and the inboxes; print its name. Exit code 1 where what was restored from it to try it is not right."
        )
        {
            to,
            keyFile,
            keep,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                if (parsed.GetValue(keep) is < 1)
                {
                    throw new UsageException($"--keep is 1 or more.");
                }
                return CommandHost.RunAsync(
                    withWorkers: false,
                    (services, token) =>
                        BackUpAsync(
                            services,
                            parsed.GetValue(to)?.FullName,
                            parsed.GetValue(keyFile)?.FullName,
                            parsed.GetValue(keep),
                            parsed.GetValue(json),
                            token
                        ),
                    cancellationToken
                );
            }
        );
        return command;
    }

    public static Option<FileInfo?> KeyFileOption() =>
        new("--key-file")
        {
            Description =
                "The file of keys that backups are encrypted with, made where it is not there. Thads:Backup:KeyFile where it is not said.",
        };

    private static async Task<int> BackUpAsync(
        IServiceProvider services,
        string? folder,
        string? keyFile,
        int? keep,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var options = services.GetRequiredService<IOptions<BackupOptions>>().Value;
        var result = await services
            .GetRequiredService<BackupService>()
            .MakeAsync(
                folder ?? options.Folder ?? throw new UsageException($"Say where to: --to FOLDER."),
                keyFile ?? options.KeyFile,
                keep,
                cancellationToken
            );
        if (asJson)
        {
            JsonOutput.Write(result);
        }
        else
        {
            Terminal.Line($"{result.File}");
        }
        if (!result.IsGood)
        {
            await Console.Error.WriteLineAsync(result.Fault);
        }
        return result.IsGood ? ExitCode.Done : ExitCode.Rejected;
    }
}
