using System.CommandLine;
using Thads.Etl.Retention;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Cli;

/// <summary>
/// <c>submission approve|return|reopen|keep-reading|accept-reading|withdraw|redact|retry</c>: what the province says of a submission, taking one
/// back, and beginning one again.
/// </summary>
internal static class SubmissionCommand
{
    public static Command Create()
    {
        var command = new Command("submission", "Approve, return, reopen, withdraw and retry submissions.");
        command.Subcommands.Add(
            Act(
                "approve",
                "Approve a loaded submission: its figures are locked.",
                async (services, id, token) =>
                    await Reviews(services).ApproveAsync(id, CommandActor.Current, token) is var outcome
                    && outcome == ReviewOutcome.Decided
                        ? "approved"
                        : throw Refused(id, outcome)
            )
        );
        command.Subcommands.Add(
            Decide(
                "return",
                "Send a loaded submission back with a reason: another is awaited.",
                "returned",
                (reviews, id, reason, token) => reviews.ReturnAsync(id, reason, CommandActor.Current, token)
            )
        );
        command.Subcommands.Add(
            Decide(
                "reopen",
                "Take an approval or a return back, with a reason.",
                "reopened",
                (reviews, id, reason, token) => reviews.ReopenAsync(id, reason, CommandActor.Current, token)
            )
        );
        command.Subcommands.Add(
            Read(
                "keep-reading",
                "Keep the accepted figures of a submission whose workbook reads differently now, with a reason.",
                "kept as accepted",
                (decisions, id, reason, token) => decisions.KeepAsync(id, reason, CommandActor.Current, token)
            )
        );
        command.Subcommands.Add(
            Read(
                "accept-reading",
                "Take the new reading of a submission whose workbook reads differently now, with a reason.",
                "the new reading is taken",
                (decisions, id, reason, token) => decisions.AcceptAsync(id, reason, CommandActor.Current, token)
            )
        );
        command.Subcommands.Add(
            Act(
                "withdraw",
                "Take a submission back before anything of it is loaded.",
                async (services, id, token) =>
                    await services
                        .GetRequiredService<SubmissionLog>()
                        .WithdrawAsync(id, CommandActor.Current, token) switch
                    {
                        WithdrawalOutcome.Withdrawn => "withdrawn",
                        WithdrawalOutcome.Unknown => throw new UsageException($"There is no submission {id}."),
                        _ => throw new UsageException(
                            $"Submission {id} has been loaded, refused or withdrawn already."
                        ),
                    }
            )
        );
        command.Subcommands.Add(Redact());
        command.Subcommands.Add(RetryCommand.Create());
        return command;
    }

    private static Command Decide(
        string name,
        string description,
        string done,
        Func<SubmissionReviews, int, string, CancellationToken, Task<ReviewOutcome>> decide
    )
    {
        var reason = new Argument<string>("reason") { Description = "Why, in writing." };
        var command = new Command(name, description);
        Complete(
            command,
            async (parsed, services, id, token) =>
                await decide(Reviews(services), id, parsed.GetValue(reason)!, token) is var outcome
                && outcome == ReviewOutcome.Decided
                    ? done
                    : throw Refused(id, outcome)
        );
        command.Arguments.Add(reason);
        return command;
    }

    private static Command Redact()
    {
        var reason = new Argument<string>("reason") { Description = "Why, in writing." };
        var command = new Command(
            "redact",
            "Erase the stored workbook of a submission that names people, with a reason; its figures stay."
        );
        Complete(
            command,
            async (parsed, services, id, token) =>
                await services
                    .GetRequiredService<SubmissionRedaction>()
                    .RedactAsync(id, parsed.GetValue(reason), CommandActor.Current, token) switch
                {
                    RedactionOutcome.Redacted => "redacted",
                    RedactionOutcome.Unknown => throw new UsageException($"There is no submission {id}."),
                    RedactionOutcome.StillOpen => throw new UsageException(
                        $"Submission {id}, or another of the same file, is not settled: withdraw it first."
                    ),
                    RedactionOutcome.Already => throw new UsageException($"Submission {id} was redacted already."),
                    _ => throw new UsageException($"A reason says something."),
                }
        );
        command.Arguments.Add(reason);
        return command;
    }

    private static Command Read(
        string name,
        string description,
        string done,
        Func<ReadingDecisions, int, string, CancellationToken, Task<ReadingOutcome>> decide
    )
    {
        var reason = new Argument<string>("reason") { Description = "Why, in writing." };
        var command = new Command(name, description);
        Complete(
            command,
            async (parsed, services, id, token) =>
            {
                var decisions = services.GetRequiredService<ReadingDecisions>();
                var outcome = await decide(decisions, id, parsed.GetValue(reason)!, token);
                return outcome == ReadingOutcome.Decided ? done : throw Refused(id, outcome);
            }
        );
        command.Arguments.Add(reason);
        return command;
    }

    private static Command Act(
        string name,
        string description,
        Func<IServiceProvider, int, CancellationToken, Task<string>> act
    )
    {
        var command = new Command(name, description);
        Complete(command, (_, services, id, token) => act(services, id, token));
        return command;
    }

    /// <summary>Adds the submission's number, and what is done with it; the word for that is printed.</summary>
    private static void Complete(
        Command command,
        Func<ParseResult, IServiceProvider, int, CancellationToken, Task<string>> act
    )
    {
        var id = new Argument<int>("submission") { Description = "The submission's number, as ingest prints it." };
        command.Arguments.Add(id);
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var submissionId = parsed.GetValue(id);
                        var done = await act(parsed, services, submissionId, token);
                        Terminal.Line($"Submission {submissionId}: {CliWords.Say(done)}");
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
    }

    private static SubmissionReviews Reviews(IServiceProvider services) =>
        services.GetRequiredService<SubmissionReviews>();

    private static UsageException Refused(int id, ReadingOutcome outcome) =>
        outcome switch
        {
            ReadingOutcome.NotLoaded => new UsageException(
                $"There is no submission {id} whose figures are in the warehouse."
            ),
            ReadingOutcome.NoDifference => new UsageException($"Submission {id} reads as it was accepted."),
            ReadingOutcome.HasErrors => new UsageException(
                $"The new reading of submission {id} has errors: keep the accepted figures, or return it."
            ),
            ReadingOutcome.ReadsAnew => new UsageException(
                $"Submission {id} reads differently again: verify --readings lists it anew."
            ),
            ReadingOutcome.PeriodLocked => new UsageException(
                $"The period of submission {id} is locked: period unlock."
            ),
            _ => new UsageException($"A reason says something."),
        };

    private static UsageException Refused(int id, ReviewOutcome outcome) =>
        outcome switch
        {
            ReviewOutcome.Unknown => new UsageException($"There is no submission {id}."),
            ReviewOutcome.NotLoaded => new UsageException(
                $"Submission {id} is not loaded: there is nothing to decide on."
            ),
            ReviewOutcome.OwnReport => new UsageException(
                $"Submission {id}: who sent it, or answered its warnings, may not approve it."
            ),
            ReviewOutcome.Unchanged => new UsageException($"Submission {id}: that has been said of it already."),
            _ => new UsageException($"A reason says something."),
        };
}
