using System.CommandLine;
using Thads.Etl.Audit;
using Thads.Etl.Exports;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Cli;

/// <summary><c>audit list|reads|verify|export|rotate</c>: who did what, and whether the trail is whole.</summary>
internal static class AuditCommand
{
    private const int UsualLimit = 50;

    public static Command Create()
    {
        var command = new Command("audit", "The audit trail: who did what, each event chained to the one before.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(AuditReadsCommand.Create());
        command.Subcommands.Add(Verify());
        command.Subcommands.Add(Export());
        command.Subcommands.Add(Rotate());
        return command;
    }

    private static Command List()
    {
        var options = new AuditOptions();
        var pages = new EventPage(UsualLimit);
        var command = new Command("list", "The events, newest first.");
        pages.AddTo(command);
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var query = options.Read(parsed);
                var most = pages.MostOf(parsed);
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var page = await services
                            .GetRequiredService<AuditReader>()
                            .ListAsync(query, offset: 0, most, token);
                        pages.Write(parsed, page, Print);
                        return ExitCode.Done;
                    },
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static Command Verify()
    {
        var json = JsonOutput.Option();
        var head = new Option<string>("--head")
        {
            Description = "A head of the trail that was kept elsewhere, as the letter of that night has it.",
        };
        var command = new Command(
            "verify",
            "Follow the chain, with the keys and the noted heads; exit code 1 names the first event that breaks it."
        )
        {
            head,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var kept = parsed.GetValue(head) is { } line
                    ? AuditHead.Of(line.Trim()) ?? throw new UsageException($"“{line}” is no head of the audit trail.")
                    : null;
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var found = await services.GetRequiredService<AuditVerifier>().VerifyAsync(token, kept);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(found);
                        }
                        else
                        {
                            Print(found);
                        }
                        return found.IsWhole ? ExitCode.Done : ExitCode.Rejected;
                    },
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static Command Export()
    {
        var options = new AuditOptions();
        var output = new Option<string?>("--output")
        {
            Description =
                "The csv file to write, replaced only when all of it is there; the standard output otherwise.",
        };
        var command = new Command("export", "Write the events as csv, oldest first, with their hashes.") { output };
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var query = options.Read(parsed);
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var reader = services.GetRequiredService<AuditReader>();
                        if (parsed.GetValue(output) is { } file)
                        {
                            await NewFile.WriteAsync(file, (to, t) => reader.WriteCsvAsync(query, to, t), token);
                        }
                        else
                        {
                            await using var stdout = Console.OpenStandardOutput();
                            await reader.WriteCsvAsync(query, stdout, token);
                        }
                        await services
                            .GetRequiredService<AuditTrail>()
                            .AppendAsync(
                                CommandActor.Current,
                                new AuditEntry(AuditActions.DataExported, "audit"),
                                token
                            );
                        return ExitCode.Done;
                    },
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static Command Rotate()
    {
        var command = new Command(
            "rotate",
            "Sign from now on with a new key; the old ones stay in the file, or no event before could be checked. Where several machines "
                + "write into the trail, copy the file to each."
        );
        command.SetAction(
            (_, cancellationToken) =>
                // Also where the key of the trail was lost, and so nothing else starts.
                CommandHost.RunUnpreparedAsync(
                    async (services, token) =>
                    {
                        var keys = services.GetRequiredService<AuditKeys>();
                        keys.Add();
                        await services
                            .GetRequiredService<AuditTrail>()
                            .AppendAsync(
                                CommandActor.Current,
                                new AuditEntry(AuditActions.AuditKeyAdded, $"key:{keys.Read()[^1].Id}"),
                                token
                            );
                        Terminal.Line(
                            $"{keys.File}: the audit trail is signed with key {keys.Read()[^1].Id} from now on."
                        );
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static void Print(AuditEvent one)
    {
        var at = Terminal.OnTheClock(one.OccurredAt);
        Terminal.Line(
            $"{one.EventId, 6} {at:yyyy-MM-dd HH:mm:ss} {one.Actor} {one.Action} {one.Subject} {one.OfficeCode} {one.Detail}"
        );
    }

    private static void Print(AuditVerification found)
    {
        if (found.IsWhole)
        {
            Terminal.Line($"[green]Whole:[/] {found.Events} events, each fits the one before. Head: {found.HeadHash}");
        }
        else
        {
            Terminal.Line($"[red]Broken:[/] event {found.FirstBreak} {CliWords.Say(Sentence(found.Fault))}");
        }
        if (found.LastNoted is { } head)
        {
            Terminal.Line(
                $"Last noted: {Terminal.OnTheClock(head.NotedAt):yyyy-MM-dd HH:mm}, event {head.EventId}, {head.Hash}"
            );
        }
        else
        {
            Terminal.Line($"No head has been noted yet: the nightly check does.");
        }
    }

    private static string Sentence(AuditFault? fault) =>
        fault switch
        {
            AuditFault.Missing => "is missing: it was deleted, or the trail was cut off before it.",
            AuditFault.Changed => "was changed, or written without the key, or does not fit the one before.",
            AuditFault.UnknownKey => "is signed with a key that is not in the file of keys.",
            AuditFault.ReplacedKey => "is signed with a key that had been replaced by then.",
            _ => "is another than when the head was noted.",
        };
}
