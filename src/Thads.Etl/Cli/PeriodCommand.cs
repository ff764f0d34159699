using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Cli;

/// <summary><c>period lock|unlock|list</c>: closes periods and opens them again.</summary>
internal static class PeriodCommand
{
    public static Command Create()
    {
        var command = new Command("period", "Lock and unlock reporting periods.");
        command.Subcommands.Add(
            Change(
                "lock",
                "Close a period: it takes no more figures.",
                (locks, key, token) => locks.LockAsync(key, CommandActor.Current, token)
            )
        );
        command.Subcommands.Add(
            Change(
                "unlock",
                "Open a closed period again.",
                (locks, key, token) => locks.UnlockAsync(key, CommandActor.Current, token)
            )
        );
        command.Subcommands.Add(List());
        return command;
    }

    private static Command Change(
        string name,
        string description,
        Func<PeriodLocks, int, CancellationToken, Task<bool>> change
    )
    {
        var period = new Argument<string>("period") { Description = "Such as 2020-12: FY2020 at 12 months." };
        var command = new Command(name, description) { period };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var key = PeriodArgument.Parse(parsed.GetValue(period)!);
                        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
                        if (!await context.Periods.AnyAsync(p => p.PeriodKey == key, token))
                        {
                            throw new UsageException($"There is no period {parsed.GetValue(period)}.");
                        }
                        var changed = await change(services.GetRequiredService<PeriodLocks>(), key, token);
                        Terminal.Line(
                            $"{parsed.GetValue(period)}: {CliWords.Say(changed ? name + "ed" : "was " + name + "ed already")}"
                        );
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command List()
    {
        var json = JsonOutput.Option();
        var command = new Command("list", "The locked periods.") { json };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var locks = await services.GetRequiredService<PeriodLocks>().ListAsync(token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(locks);
                            return ExitCode.Done;
                        }
                        foreach (var held in locks)
                        {
                            Terminal.Line(
                                $"{held.PeriodKey / 100}-{held.PeriodKey % 100:00} by {held.LockedBy} at {Terminal.Instant(held.LockedAt)}"
                            );
                        }
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
