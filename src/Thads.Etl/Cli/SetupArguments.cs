using System.CommandLine;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Cli;

/// <summary>What <c>setup</c> may be told.</summary>
internal sealed class SetupArguments
{
    public Option<FileInfo?> Settings { get; } =
        new("--settings")
        {
            Description =
                "The file that settings are kept in, such as /etc/thads/thads.env (NAME=value a line). Without it nothing is kept: the settings in force are looked at.",
        };

    public Option<DirectoryInfo?> Data { get; } = new("--data-folder") { Description = "Where everything is kept." };

    public Option<DatabaseEngine?> Engine { get; } =
        new("--provider") { Description = "Sqlite, PostgreSql or SqlServer." };

    public Option<FileInfo?> Connection { get; } =
        new("--connection-string-file")
        {
            Description = "A file with the connection string of a server: a command line is seen by others.",
        };

    public Option<DirectoryInfo?> BackupFolder { get; } =
        new("--backup-folder") { Description = "Where the nightly backup goes." };

    public Option<string?> HostName { get; } = new("--host") { Description = "The host name that offices ask for." };

    public Option<string?> Admin { get; } =
        new("--admin") { Description = "The first admin, where there is none yet; the password is printed once." };

    public Option<FileInfo?> Offices { get; } =
        new("--offices") { Description = "A table of offices, as office load takes it." };

    public Option<bool> NoQuestions { get; } =
        new("--non-interactive") { Description = "Ask nothing: take what the options and the settings say." };

    public Option<bool> Json { get; } = JsonOutput.Option();

    public void AddTo(Command command)
    {
        foreach (
            var option in new Option[]
            {
                Settings,
                Data,
                Engine,
                Connection,
                BackupFolder,
                HostName,
                Admin,
                Offices,
                NoQuestions,
                Json,
            }
        )
        {
            command.Options.Add(option);
        }
    }
}
