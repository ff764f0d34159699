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
        var text = new Argument<string>("text") { Description = "The justification, in writing." };
        var command = new Command("justify", "Answer the warnings that a submission is held for.") { id, text };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var (submissionId, why) = (parsed.GetValue(id), parsed.GetValue(text)!);
                        var intake = services.GetRequiredService<SubmissionIntake>();
                        var outcome = await intake.JustifyAsync(submissionId, why, CommandActor.Current, token);
                        if (outcome != JustificationOutcome.Justified)
                        {
                            throw new UsageException(
                                outcome == JustificationOutcome.SaysNothing
                                    ? "A justification says something, in letters or digits."
                                    : $"Submission {submissionId} is not held for its warnings."
                            );
                        }
                        await services.GetRequiredService<SubmissionProcessor>().ProcessAsync(submissionId, token);
                        await services.GetRequiredService<MartRefresher>().RefreshPendingAsync(token);
                        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
                        var submission = await context.Submissions.SingleAsync(
                            s => s.SubmissionId == submissionId,
                            token
                        );
                        Terminal.Line($"{submission.FileName}: {submission.Status.ToString().ToLowerInvariant()}");
                        return submission.Status == SubmissionStatus.Loaded ? ExitCode.Done : ExitCode.Rejected;
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
