using System.CommandLine;
using System.Globalization;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Regimes;

namespace Thads.Etl.Cli;

/// <summary><c>regime list|add|amend|end</c>: the circulars on the statistics, their deadlines, and the forms that are owed under them.</summary>
internal static class RegimeCommand
{
    public static Command Create()
    {
        var command = new Command(
            "regime",
            "The circulars on the statistics: dates, deadlines, and which forms are owed."
        );
        command.Subcommands.Add(List());
        command.Subcommands.Add(Save("add", "Enter a new circular. The one before it ends the day before."));
        command.Subcommands.Add(Save("amend", "Say otherwise of a circular; what is left out stays as it is."));
        command.Subcommands.Add(End());
        return command;
    }

    private static Command List()
    {
        var json = JsonOutput.Option();
        var command = new Command("list", "The circulars, oldest first.") { json };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var regimes = await services.GetRequiredService<RegimeRegister>().ListAsync(token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(regimes);
                            return ExitCode.Done;
                        }
                        foreach (var regime in regimes)
                        {
                            Terminal.Line(
                                $"{regime.Code, -12} {Day(regime.ValidFrom)} – {Day(regime.ValidTo)}  {regime.OfficeDeadlineDays} {CliWords.Say(regime.CountsWorkingDays ? "working" : "calendar")} days  {regime.Title}"
                            );
                            Terminal.Line($"             owed: {string.Join(", ", regime.OwedForms)}");
                        }
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Save(string name, string description)
    {
        var isNew = name == "add";
        var code = Code();
        var title = new Option<string?>("--title") { Description = "As forms print it.", Required = isNew };
        var from = new Option<DateOnly?>("--from")
        {
            Description = "The first day of period's end that it is for, as 2027-01-01.",
            Required = isNew,
        };
        var to = new Option<DateOnly?>("--to")
        {
            Description = "The last one; until the next begins where it is not said.",
        };
        var days = new Option<int?>("--days")
        {
            Description = "How many days after the period's end an office may report.",
            Required = isNew,
        };
        var calendar = new Option<bool?>("--calendar-days")
        {
            Description = "Whether those are calendar days; working days otherwise.",
        };
        var source = new Option<string?>("--source") { Description = "Where that is known from.", Required = isNew };
        var owed = new Option<string?>("--owed")
        {
            Description =
                "The forms that every office owes, such as KQ-VIEC,KQ-TIEN; those of the newest circular where it is not said.",
        };
        var command = new Command(name, description) { code, title, from, to, days, calendar, source, owed };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var register = services.GetRequiredService<RegimeRegister>();
                        var regimes = await register.ListAsync(token);
                        var number = parsed.GetValue(code)!;
                        var known = regimes.FirstOrDefault(regime => regime.Code == number);
                        if (known is null && !isNew)
                        {
                            throw new UsageException($"There is no circular {number}.");
                        }
                        var like = known ?? regimes[^1];
                        var said = new RegimeDefinition(
                            number,
                            parsed.GetValue(title) ?? like.Title,
                            parsed.GetValue(from) ?? like.ValidFrom,
                            parsed.GetValue(to) ?? known?.ValidTo,
                            parsed.GetValue(days) ?? like.OfficeDeadlineDays,
                            parsed.GetValue(calendar) is { } counts ? !counts : known?.CountsWorkingDays ?? true,
                            parsed.GetValue(source) ?? like.Source,
                            parsed.GetValue(owed) is { } list
                                ? list.Split(
                                    ',',
                                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                                )
                                : like.OwedForms
                        );
                        var outcome = isNew
                            ? await register.AddAsync(said, CommandActor.Current, token)
                            : await register.AmendAsync(said, CommandActor.Current, token);
                        return await TellAsync(services, number, outcome, token);
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command End()
    {
        var code = Code();
        var on = new Option<DateOnly>("--on") { Description = "The last day that it is in force.", Required = true };
        var reason = new Option<string>("--reason") { Description = "What ends it.", Required = true };
        var command = new Command("end", "Say on which day a circular ends. One ends by itself where the next begins.")
        {
            code,
            on,
            reason,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                        await TellAsync(
                            services,
                            parsed.GetValue(code)!,
                            await services
                                .GetRequiredService<RegimeRegister>()
                                .EndAsync(
                                    parsed.GetValue(code)!,
                                    parsed.GetValue(on),
                                    parsed.GetValue(reason)!,
                                    CommandActor.Current,
                                    token
                                ),
                            token
                        ),
                    cancellationToken
                )
        );
        return command;
    }

    private static Argument<string> Code() => new("circular") { Description = "Its code, such as TT-06-2019." };

    private static Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> command,
        CancellationToken cancellationToken
    ) => CommandHost.RunAsync(withWorkers: false, command, cancellationToken);

    private static async Task<int> TellAsync(
        IServiceProvider services,
        string code,
        RegimeOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        if (outcome is not (RegimeOutcome.Changed or RegimeOutcome.Unchanged))
        {
            throw outcome switch
            {
                RegimeOutcome.Known => new UsageException($"There is a circular {code} already: amend it."),
                RegimeOutcome.Unknown => new UsageException($"There is no circular {code}."),
                RegimeOutcome.CodeInvalid => new UsageException(
                    $"A code is 2 to 50 capital letters, figures and hyphens."
                ),
                RegimeOutcome.TitleMissing => new UsageException($"A circular has a title, of at most 400 letters."),
                RegimeOutcome.DatesInvalid => new UsageException(
                    $"It ends before it begins, or outside of the years that there are."
                ),
                RegimeOutcome.SameBeginning => new UsageException($"Another circular begins on that day."),
                RegimeOutcome.DeadlineOutOfRange => new UsageException(
                    $"A deadline is 0 to 366 days after the period's end."
                ),
                RegimeOutcome.FormUnknown => new UsageException($"One of the forms is none that offices send."),
                _ => new UsageException($"A source or reason says something."),
            };
        }
        await services.GetRequiredService<MartRefresher>().RefreshPendingAsync(cancellationToken);
        Terminal.Line($"{code}: {CliWords.Say(outcome == RegimeOutcome.Changed ? "changed" : "was so already")}");
        return ExitCode.Done;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "…";
}
