using System.CommandLine;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Schema;

namespace Thads.Etl.Cli;

/// <summary><c>db status</c>: what the database lacks for work. Changes nothing.</summary>
internal static class DatabaseStatusCommand
{
    public static Command Create()
    {
        var json = JsonOutput.Option();
        var command = new Command(
            "status",
            "Say whether the database is ready for work, and what to do if not; changes nothing. "
                + "Exit code 0: ready, 1: something is to be done, 3: it cannot be reached."
        )
        {
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunUnpreparedAsync(
                    async (services, token) =>
                    {
                        var status = await new DatabaseInspector(
                            services.GetRequiredService<IWarehouseProvider>()
                        ).InspectAsync(token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(status);
                        }
                        else
                        {
                            Print(status);
                        }
                        return !status.IsReachable ? ExitCode.Failed
                            : status.IsReady ? ExitCode.Done
                            : ExitCode.Rejected;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static void Print(DatabaseStatus status)
    {
        Terminal.Line($"{status.Location} ({status.Engine})");
        if (!status.IsReachable)
        {
            Terminal.Line($"Cannot be asked: {status.Unreachable}");
            return;
        }
        if (!status.Exists)
        {
            Terminal.Line($"There is no such database yet.");
        }
        foreach (var name in status.Applied)
        {
            Terminal.Line($"  applied  {name}");
        }
        foreach (var name in status.Pending)
        {
            Terminal.Line($"  pending  {name}");
        }
        if (status.Refused is not null)
        {
            Terminal.Line($"{status.Refused}");
            return;
        }
        if (status.Pending.Count > 0)
        {
            Terminal.Line($"Migrations are pending: db migrate, or have a DBA run what db script prints.");
        }
        else if (!status.AreViewsCurrent)
        {
            Terminal.Line($"The views are of another version: db migrate, or have a DBA run what db script prints.");
        }
        if (status.HasJobQueue is { } hasJobQueue)
        {
            Terminal.Line(
                $"Hangfire’s tables: {CliWords.Say(hasJobQueue ? "there" : "missing; db migrate or db script makes them")}"
            );
        }
        foreach (var setting in status.Settings)
        {
            Terminal.Line(
                $"{setting.Name}: {(setting.IsOn ? CliWords.Say("on") : CliWords.Fill($"OFF; as a DBA: {setting.Mend}"))}"
            );
        }
        if (status.TablesWithoutRowSecurity is { } open)
        {
            Terminal.Line(
                $"Row-level security: {(open.Count == 0 ? CliWords.Say("on") : CliWords.Fill($"NOT on {string.Join(", ", open)}; have a DBA run what db script --part row-level-security-on prints"))}"
            );
        }
        foreach (var reason in status.SetAside)
        {
            Terminal.Line($"[yellow]{reason}[/]");
        }
        Terminal.Line($"{CliWords.Say(status.IsReady ? "Ready for work." : "Not ready for work.")}");
    }
}
