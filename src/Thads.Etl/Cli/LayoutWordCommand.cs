using System.CommandLine;
using Thads.Etl.Layouts;
using Thads.Etl.Submissions;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Layouts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Cli;

/// <summary><c>layout word list|show|teach|retire</c>: single words, and what they mean wherever they stand.</summary>
internal static class LayoutWordCommand
{
    public static Command Create()
    {
        var command = new Command("word", "Single words: the name of a row, an office, a member of a list, a heading.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Show());
        command.Subcommands.Add(Teach());
        command.Subcommands.Add(Retire());
        return command;
    }

    private static Command List()
    {
        var all = new Option<bool>("--all") { Description = "With those that are retired." };
        var json = JsonOutput.Option();
        var command = new Command("list", "The words that were taught and hold everywhere.") { all, json };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var words = (await services.GetRequiredService<WordRegister>().ListAsync(token))
                            .Where(word => parsed.GetValue(all) || word.RetiredAt is null)
                            .ToList();
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(words);
                            return ExitCode.Done;
                        }
                        foreach (var word in words)
                        {
                            Terminal.Line(
                                $"{word.WordId, 4}  {(word.RetiredAt is null ? "" : CliWords.Say("retired "))}{Said(word)}"
                            );
                        }
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Show()
    {
        var id = Id();
        var json = JsonOutput.Option();
        var command = new Command("show", "What a word means, who said so, and what was read by it.") { id, json };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    (services, token) => ShowAsync(services, parsed.GetValue(id), parsed.GetValue(json), token),
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Teach()
    {
        var text = new Argument<string>("text") { Description = "The word as it stands in workbooks." };
        var list = new Option<string>("--list")
        {
            Description = "What it names a member of: office, case_type, …; totals; or heading.",
            Required = true,
        };
        var means = new Option<string>("--means")
        {
            Description =
                "The code of the member, office or column; all for a row of totals; row_label or ignored for a heading.",
            Required = true,
        };
        var form = new Option<string?>("--form") { Description = "The form that a heading belongs to." };
        var json = JsonOutput.Option();
        var command = new Command(
            "teach",
            "Say what a word means. What was refused for it is read again, and told with what came of it."
        )
        {
            text,
            list,
            means,
            form,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var word = new TaughtWord(
                            parsed.GetValue(list)!,
                            parsed.GetValue(form),
                            parsed.GetValue(text)!,
                            parsed.GetValue(means)!
                        );
                        var taught = await services
                            .GetRequiredService<WordTeacher>()
                            .TeachAsync(word, submissionId: null, CommandActor.Current, token);
                        if (taught.WordId is not { } number)
                        {
                            throw new UsageException($"{taught.Problem}");
                        }
                        foreach (var again in taught.ReadAgain)
                        {
                            await services.GetRequiredService<SubmissionProcessor>().ProcessAsync(again, token);
                        }
                        return await ShowAsync(services, number, parsed.GetValue(json), token);
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Retire()
    {
        var id = Id();
        var reason = new Option<string>("--reason") { Description = "Why, in writing.", Required = true };
        var json = JsonOutput.Option();
        var command = new Command(
            "retire",
            "Take a word back. What was loaded by it stays, and is listed, to be looked at or returned."
        )
        {
            id,
            reason,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var number = parsed.GetValue(id);
                        var outcome = await services
                            .GetRequiredService<WordRegister>()
                            .RetireAsync(number, parsed.GetValue(reason)!, CommandActor.Current, token);
                        return outcome switch
                        {
                            RetireOutcome.Retired => await ShowAsync(services, number, parsed.GetValue(json), token),
                            RetireOutcome.Unknown => throw new UsageException($"There is no word {number}."),
                            RetireOutcome.AlreadyRetired => throw new UsageException(
                                $"Word {number} is retired already."
                            ),
                            _ => throw new UsageException($"A reason says something."),
                        };
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Argument<int> Id() =>
        new("word") { Description = "The word's number, as layout word list prints it." };

    private static Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> command,
        CancellationToken cancellationToken
    ) => CommandHost.RunAsync(withWorkers: false, command, cancellationToken);

    private static async Task<int> ShowAsync(
        IServiceProvider services,
        int id,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var register = services.GetRequiredService<WordRegister>();
        var word =
            await register.FindAsync(id, cancellationToken) ?? throw new UsageException($"There is no word {id}.");
        var read = await register.ReadByAsync(id, cancellationToken);
        if (asJson)
        {
            JsonOutput.Write(new { Word = word, Submissions = read.Select(View) });
            return ExitCode.Done;
        }
        Terminal.Line($"{word.WordId}  {Said(word)}");
        Terminal.Line($"taught by {word.TaughtBy} on {Terminal.Instant(word.TaughtAt)}");
        if (word.RetiredAt is { } retired)
        {
            Terminal.Line($"retired by {word.RetiredBy} on {Terminal.Instant(retired)}: {word.RetiredReason}");
        }
        foreach (var submission in read)
        {
            Terminal.Line(
                $"Submission {submission.SubmissionId}: {submission.Status}  {submission.FormCode} {submission.OfficeCode} {submission.StatYear}-{submission.Months}  {submission.FileName}"
            );
        }
        Terminal.Line(
            $"{read.Count(submission => submission.Status == SubmissionStatus.Loaded)} submissions are loaded by it."
        );
        return ExitCode.Done;
    }

    private static object View(Submission submission) =>
        new
        {
            submission.SubmissionId,
            submission.FileName,
            submission.FormCode,
            submission.OfficeCode,
            submission.StatYear,
            submission.Months,
            submission.Status,
        };

    private static string Said(WordRecord word) =>
        $"{word.ListName}{(word.FormCode is null ? "" : CliWords.Fill($" of {word.FormCode}"))}: {word.Text} = {word.Means}";
}
