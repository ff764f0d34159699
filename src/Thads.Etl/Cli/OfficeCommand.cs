using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Cli;

/// <summary><c>office list|load|succession</c>: which offices there are and were, and who succeeded whom.</summary>
internal static class OfficeCommand
{
    /// <summary>A table of offices is a few lines; a file of more than this is something else.</summary>
    private const long LongestFile = 1_000_000;

    public static Command Create()
    {
        var command = new Command("office", "The offices, their versions and their successions.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(
            Load(
                "load",
                "Bring offices up to date from a CSV file: office_code, admin_code, level, name_vi, short_name_vi, valid_from, valid_to, note. A new valid_from is a new version, and closes the one before.",
                (services, _, file, token) =>
                    services.GetRequiredService<OfficeRegister>().LoadOfficesAsync(file, CommandActor.Current, token)
            )
        );
        var clear = new Option<bool>("--clear")
        {
            Description = "Mean it where the file has no row: no office succeeds another.",
        };
        command.Subcommands.Add(
            Load(
                "succession",
                "Replace all successions by those of a CSV file: predecessor_office_code, successor_office_code, effective_date, weight, note, is_fictitious, carries_figures (true where the successor's reports hold what the predecessor did in the year; false where they do not).",
                (services, parsed, file, token) =>
                    services
                        .GetRequiredService<OfficeRegister>()
                        .LoadSuccessionAsync(
                            file,
                            VietnamTime.Today(services.GetRequiredService<TimeProvider>()),
                            CommandActor.Current,
                            token,
                            parsed.GetValue(clear)
                        ),
                clear
            )
        );
        return command;
    }

    private static Command List()
    {
        var json = JsonOutput.Option();
        var command = new Command("list", "Every version of every office, and what it became.") { json };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    (services, token) => PrintAsync(services, parsed.GetValue(json), token),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> PrintAsync(
        IServiceProvider services,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        var offices = await context
            .Offices.AsNoTracking()
            .Where(office => office.OfficeKey != 0)
            .OrderBy(office => office.OfficeCode)
            .ThenBy(office => office.ValidFrom)
            .ToListAsync(cancellationToken);
        var successors = (
            await context
                .OfficeSuccessions.AsNoTracking()
                .OrderBy(succession => succession.SuccessorOfficeCode)
                .ToListAsync(cancellationToken)
        ).ToLookup(succession => succession.PredecessorOfficeCode);
        if (asJson)
        {
            JsonOutput.Write(
                offices.Select(office => new
                {
                    office.OfficeKey,
                    office.OfficeCode,
                    office.AdminCode,
                    office.Level,
                    office.OfficeName,
                    office.ShortName,
                    office.ValidFrom,
                    office.ValidTo,
                    office.IsCurrent,
                    office.Note,
                    Successors = office.IsCurrent ? successors[office.OfficeCode] : [],
                })
            );
            return ExitCode.Done;
        }
        foreach (var office in offices.Where(office => office.Reports))
        {
            Terminal.Line(
                $"{office.OfficeCode, -8} {office.Level, -9} {office.ValidFrom:yyyy-MM-dd} – {office.ValidTo, -10:yyyy-MM-dd}  {office.OfficeName}"
            );
            foreach (var succession in office.IsCurrent ? successors[office.OfficeCode] : [])
            {
                Terminal.Line(
                    $"         → {succession.SuccessorOfficeCode} from {succession.EffectiveDate:yyyy-MM-dd}, weight {succession.Weight.ToString(CultureInfo.InvariantCulture)}{Carrying(succession.CarriesFigures)}{(succession.IsFictitious ? CliWords.Say(" (fictitious)") : "")}"
                );
            }
        }
        foreach (var ending in OfficeEndings.Unexplained(offices, [.. successors.SelectMany(s => s)]))
        {
            if (ending.Successors.Count == 0)
            {
                Terminal.Line(
                    $"[yellow]{ending.OfficeCode}[/] ended on {ending.EndedOn:yyyy-MM-dd}, within a statistical year: no office is said to succeed it."
                );
            }
            else
            {
                Terminal.Line(
                    $"[yellow]{ending.OfficeCode}[/] ended on {ending.EndedOn:yyyy-MM-dd}, within a statistical year. Whether its figures are in the reports of {string.Join(", ", ending.Successors)} is not said (carries_figures)."
                );
            }
        }
        return ExitCode.Done;
    }

    private static string Carrying(bool? carries) =>
        carries switch
        {
            true => CliWords.Say(", its reports hold the predecessor's figures"),
            false => CliWords.Say(", its reports do not hold the predecessor's figures"),
            null => "",
        };

    private static Command Load(
        string name,
        string description,
        Func<IServiceProvider, ParseResult, byte[], CancellationToken, Task<OfficeChanges>> load,
        params Option[] options
    )
    {
        var path = new Argument<FileInfo>("file") { Description = "CSV in UTF-8, with a header row." };
        var json = JsonOutput.Option();
        var command = new Command(name, description) { path, json };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var file = parsed.GetValue(path)!;
                if (!file.Exists || file.Length > LongestFile)
                {
                    throw file.Exists
                        ? new UsageException($"{file} is too large for a table of offices.")
                        : new UsageException($"There is no file {file}.");
                }
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var bytes = await File.ReadAllBytesAsync(file.FullName, token);
                        return Print(file.Name, await load(services, parsed, bytes, token), parsed.GetValue(json));
                    },
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static int Print(string file, OfficeChanges result, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(
                new
                {
                    File = file,
                    result.IsLoaded,
                    result.Changes,
                    result.Errors,
                }
            );
        }
        else
        {
            foreach (var error in result.Errors)
            {
                var column = error.Column.Length > 0 ? $", {error.Column}" : "";
                Terminal.Line($"[red]{file}, line {error.Line}{column}:[/] {error.Message}");
            }
            foreach (var change in result.Changes)
            {
                Terminal.Line($"{change}");
            }
            Terminal.Line(
                $"{(result.IsLoaded ? CliWords.Fill($"{result.Changes.Count} changes") : CliWords.Fill($"{result.Errors.Count} errors: nothing was loaded"))}"
            );
        }
        return result.IsLoaded ? ExitCode.Done : ExitCode.Rejected;
    }
}
