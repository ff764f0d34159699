using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Thads.Etl.Security;
using Thads.Etl.Setup;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Cli;

/// <summary>
/// <c>setup</c>: from nothing to a hub that is ready, or what it still lacks. May be run again at any time: what is there is left as it is.
/// </summary>
internal static class SetupCommand
{
    private const string Prefix = "THADS__";

    public static Command Create()
    {
        var arguments = new SetupArguments();
        var command = new Command(
            "setup",
            "Set the hub up and check everything that it needs: database, first admin, offices, regimes, keys, backup, address. "
                + "Exit code 0: ready, 1: something is missing."
        );
        arguments.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var asks =
                    !parsed.GetValue(arguments.NoQuestions)
                    && !parsed.GetValue(arguments.Json)
                    && !Console.IsInputRedirected
                    && !Console.IsOutputRedirected;
                await KeepAsync(arguments, parsed, asks, cancellationToken);
                return await CommandHost.RunAsync(
                    withWorkers: false,
                    (services, token) => RunAsync(services, arguments, parsed, asks, token),
                    cancellationToken,
                    migrates: true
                );
            }
        );
        return command;
    }

    /// <summary>Takes the file's settings and what was said now as this process's own, and keeps what is new.</summary>
    /// <exception cref="UsageException">There are settings to keep and nowhere to keep them, or they cannot be written.</exception>
    private static async Task KeepAsync(
        SetupArguments arguments,
        ParseResult parsed,
        bool asks,
        CancellationToken cancellationToken
    )
    {
        var path = parsed.GetValue(arguments.Settings)?.FullName;
        var file = path is null ? null : SettingsFile.Read(path);
        foreach (var (name, value) in file?.Values ?? new Dictionary<string, string>())
        {
            Environment.SetEnvironmentVariable(name, value);
        }
        var said = new List<KeyValuePair<string, string>>(await SaidAsync(arguments, parsed, cancellationToken));
        if (asks && file is not null && file.Values.Count == 0 && said.Count == 0)
        {
            said.AddRange(Ask());
        }
        if (said.Count > 0 && file is null)
        {
            throw new UsageException($"Say with --settings which file these are to be kept in.");
        }
        try
        {
            if (said.Count(setting => file!.Set(setting.Key, setting.Value)) is > 0 and var changes)
            {
                file!.Write();
                await Console.Error.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path}: {changes} settings written; start the service with them."
                    )
                );
            }
        }
        catch (FormatException e)
        {
            throw new UsageException(e);
        }
        foreach (var (name, value) in said)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> SaidAsync(
        SetupArguments arguments,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var said = new List<KeyValuePair<string, string>>();
        Say("DATAFOLDER", parsed.GetValue(arguments.Data)?.FullName);
        Say("DATABASE__PROVIDER", parsed.GetValue(arguments.Engine)?.ToString());
        if (parsed.GetValue(arguments.Connection) is { } file)
        {
            if (!file.Exists)
            {
                throw new UsageException($"There is no file {file}.");
            }
            Say("DATABASE__CONNECTIONSTRING", (await File.ReadAllTextAsync(file.FullName, cancellationToken)).Trim());
        }
        Say("BACKUP__FOLDER", parsed.GetValue(arguments.BackupFolder)?.FullName);
        if (parsed.GetValue(arguments.HostName) is { } host)
        {
            said.Add(new("ALLOWEDHOSTS", $"{host};localhost;127.0.0.1;[::1]"));
        }
        return said;

        void Say(string name, string? value)
        {
            if (value is not null)
            {
                said.Add(new(Prefix + name, value));
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Ask()
    {
        yield return new(
            $"{Prefix}DATAFOLDER",
            Path.GetFullPath(AnsiConsole.Ask("Thư mục dữ liệu / data folder:", "/var/lib/thads"))
        );
        var engine = AnsiConsole.Prompt(
            new SelectionPrompt<DatabaseEngine>()
                .Title("Cơ sở dữ liệu / database:")
                .AddChoices(Enum.GetValues<DatabaseEngine>())
        );
        yield return new($"{Prefix}DATABASE__PROVIDER", engine.ToString());
        if (engine != DatabaseEngine.Sqlite)
        {
            yield return new(
                $"{Prefix}DATABASE__CONNECTIONSTRING",
                AnsiConsole.Prompt(new TextPrompt<string>("Chuỗi kết nối / connection string:").Secret())
            );
        }
        else if (
            AnsiConsole.Prompt(
                new TextPrompt<string>(
                    "Thư mục sao lưu, tốt nhất ở đĩa khác / backup folder (trống / empty: none):"
                ).AllowEmpty()
            ) is
            { Length: > 0 } folder
        )
        {
            yield return new($"{Prefix}BACKUP__FOLDER", Path.GetFullPath(folder));
        }
        if (
            AnsiConsole.Prompt(
                new TextPrompt<string>(
                    "Tên máy chủ mà các đơn vị mở / host name (trống / empty: only this machine):"
                ).AllowEmpty()
            ) is
            { Length: > 0 } host
        )
        {
            yield return new("ALLOWEDHOSTS", $"{host};localhost;127.0.0.1;[::1]");
        }
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        SetupArguments arguments,
        ParseResult parsed,
        bool asks,
        CancellationToken cancellationToken
    )
    {
        if (parsed.GetValue(arguments.Offices) is { } file)
        {
            await LoadOfficesAsync(services, file, cancellationToken);
        }
        var checks = ActivatorUtilities.CreateInstance<SetupChecks>(services);
        var items = await checks.RunAsync(cancellationToken);
        string? password = null;
        if (items.Any(item => item is { Name: "admin", State: SetupState.Missing }))
        {
            var name =
                parsed.GetValue(arguments.Admin)
                ?? (asks ? AnsiConsole.Ask("Tên người quản trị / first admin:", "admin") : null);
            if (name is not null)
            {
                password = await services
                    .GetRequiredService<AccountRegister>()
                    .CreateAsync(
                        new NewAccount(name, name, AccountRole.Admin),
                        CommandActor.Current,
                        cancellationToken
                    );
                items = await checks.RunAsync(cancellationToken);
            }
        }
        var isReady = items.All(item => item.State != SetupState.Missing);
        if (parsed.GetValue(arguments.Json))
        {
            JsonOutput.Write(
                new
                {
                    IsReady = isReady,
                    Password = password,
                    Items = items.Select(item => new
                    {
                        item.Name,
                        item.State,
                        Told = FormattableString.Invariant(item.Told),
                    }),
                }
            );
            return isReady ? ExitCode.Done : ExitCode.Rejected;
        }
        foreach (var item in items)
        {
            Terminal.Line($"{Mark(item.State)} {CliWords.Say(item.Name).PadRight(18)} {CliWords.Fill(item.Told)}");
        }
        if (password is not null)
        {
            Terminal.Line($"The admin’s first password, to be changed at the first sign-in: {password}");
        }
        Terminal.Line($"{CliWords.Say(isReady ? "Ready: thads serve." : "Not ready.")}");
        return isReady ? ExitCode.Done : ExitCode.Rejected;
    }

    private static string Mark(SetupState state) =>
        state switch
        {
            SetupState.Ready => "✓",
            SetupState.Advised => "!",
            _ => "✗",
        };

    /// <exception cref="UsageException">It is no table of offices; nothing of it was loaded.</exception>
    private static async Task LoadOfficesAsync(
        IServiceProvider services,
        FileInfo file,
        CancellationToken cancellationToken
    )
    {
        if (!file.Exists)
        {
            throw new UsageException($"There is no file {file}.");
        }
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        var result = await services
            .GetRequiredService<OfficeRegister>()
            .LoadOfficesAsync(bytes, CommandActor.Current, cancellationToken);
        if (!result.IsLoaded)
        {
            var first = result.Errors[0];
            throw new UsageException(
                $"{file.Name}, line {first.Line}: {first.Message} (of {result.Errors.Count} errors; nothing was loaded)"
            );
        }
    }
}
