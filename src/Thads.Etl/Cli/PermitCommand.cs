using System.CommandLine;
using Thads.Etl.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Cli;

/// <summary><c>permit grant|revoke|list</c>: leave to send for a locked period, or in place of an approved submission.</summary>
internal static class PermitCommand
{
    public static Command Create()
    {
        var command = new Command("permit", "Permit an office to send a form in spite of a lock or an approval.");
        command.Subcommands.Add(Grant());
        command.Subcommands.Add(Revoke());
        command.Subcommands.Add(List());
        return command;
    }

    private static Command Grant()
    {
        var slot = new SlotArguments();
        var until = new Option<string>("--until")
        {
            Description = "The last day (2020-10-31) or minute (2020-10-31T17:30) on which it holds.",
            Required = true,
        };
        var reason = new Option<string>("--reason") { Description = "Why, in writing.", Required = true };
        var command = new Command("grant", "Give leave, or change until when it holds.") { until, reason };
        slot.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var (office, form, period) = slot.Read(parsed);
                        var expiry = AsOfArgument.Parse(parsed.GetValue(until)!).AddMilliseconds(1);
                        var outcome = await services
                            .GetRequiredService<SubmissionPermits>()
                            .GrantAsync(
                                office,
                                form,
                                period,
                                expiry,
                                parsed.GetValue(reason)!,
                                CommandActor.Current,
                                token
                            );
                        if (outcome != PermitOutcome.Granted)
                        {
                            throw Refused(outcome);
                        }
                        Terminal.Line($"{office} {form} {Label(period)}: permitted until {parsed.GetValue(until)}");
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Revoke()
    {
        var slot = new SlotArguments();
        var command = new Command("revoke", "Take leave back.");
        slot.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var (office, form, period) = slot.Read(parsed);
                        var revoked = await services
                            .GetRequiredService<SubmissionPermits>()
                            .RevokeAsync(office, form, period, CommandActor.Current, token);
                        Terminal.Line(
                            $"{office} {form} {Label(period)}: {CliWords.Say(revoked ? "revoked" : "had no permit")}"
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
        var office = new Option<string?>("--office") { Description = "One office, such as VP-244; all otherwise." };
        var json = JsonOutput.Option();
        var command = new Command("list", "The permits, with those that have expired.") { office, json };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var permits = await services
                            .GetRequiredService<SubmissionPermits>()
                            .ListAsync(parsed.GetValue(office)?.ToUpperInvariant(), token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(permits);
                            return ExitCode.Done;
                        }
                        foreach (var permit in permits)
                        {
                            var until = TimeZoneInfo.ConvertTimeFromUtc(permit.ExpiresAt, VietnamTime.Zone);
                            Terminal.Line(
                                $"{permit.OfficeCode} {permit.FormCode} {Label(permit.PeriodKey)} until {until:yyyy-MM-dd HH:mm} by {permit.GrantedBy}: {permit.Reason}"
                            );
                        }
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static string Label(int periodKey) =>
        FormattableString.Invariant($"{periodKey / 100}-{periodKey % 100:00}");

    private static UsageException Refused(PermitOutcome outcome) =>
        outcome switch
        {
            PermitOutcome.ReasonMissing => new UsageException($"A reason says something."),
            PermitOutcome.ExpiryPassed => new UsageException($"--until has passed already."),
            PermitOutcome.UnknownOffice => new UsageException($"There is no such office."),
            PermitOutcome.UnknownForm => new UsageException($"There is no such form."),
            _ => new UsageException($"There is no such period."),
        };
}
