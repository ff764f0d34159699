using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Cli;

/// <summary><c>justify ID TEXT</c>: says why the warnings of a held submission are right as they are, and loads it.</summary>
internal static class JustifyCommand
{
    public static Command Create()
    {
        var id = new Argument<int>("submission") { Description = "The submission's number, as ingest prints it." };
        var text = new Argument<string?>("text")
        {
            Description = "The justification, in writing: of all warnings, or of those in no --group.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var group = new Option<string[]>("--group")
        {
            Description =
                "KEY=TEXT: the justification of a group of warnings, by the key that validate and ingest print; as often as there are groups.",
        };
        var command = new Command("justify", "Answer the warnings that a submission is held for.") { id, text, group };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var submissionId = parsed.GetValue(id);
                        var why = new Justification(parsed.GetValue(text), Groups(parsed.GetValue(group) ?? []));
                        var justifier = services.GetRequiredService<SubmissionJustifier>();
                        var outcome = await justifier.JustifyAsync(submissionId, why, CommandActor.Current, token);
                        if (outcome != JustificationOutcome.Justified)
                        {
                            throw outcome switch
                            {
                                JustificationOutcome.SaysNothing => new UsageException(
                                    $"A justification says something, in letters or digits."
                                ),
                                JustificationOutcome.LeavesSomeOpen => new UsageException(
                                    $"Some warnings are in none of the groups: say why of them too."
                                ),
                                JustificationOutcome.UnknownGroup => new UsageException(
                                    $"Submission {submissionId} has no such group of warnings."
                                ),
                                _ => new UsageException($"Submission {submissionId} is not held for its warnings."),
                            };
                        }
                        await services.GetRequiredService<SubmissionProcessor>().ProcessAsync(submissionId, token);
                        await services.GetRequiredService<MartRefresher>().RefreshPendingAsync(token);
                        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
                        var submission = await context.Submissions.SingleAsync(
                            s => s.SubmissionId == submissionId,
                            token
                        );
                        Terminal.Line(
                            $"{submission.FileName}: {CliWords.Say(submission.Status.ToString().ToLowerInvariant())}"
                        );
                        return submission.Status == SubmissionStatus.Loaded ? ExitCode.Done : ExitCode.Rejected;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Dictionary<string, string> Groups(string[] texts)
    {
        var groups = new Dictionary<string, string>();
        foreach (var text in texts)
        {
            if (text.Split('=', 2) is not [{ Length: > 0 } key, var why] || !groups.TryAdd(key, why))
            {
                throw new UsageException($"--group takes KEY=TEXT, each key once, not “{text}”.");
            }
        }
        return groups;
    }
}
