using System.CommandLine;
using Thads.Etl.Submissions;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Cli;

/// <summary><c>submission retry N | --all</c>: processes again what the system failed on or has quarantined.</summary>
internal static class RetryCommand
{
    public static Command Create()
    {
        var id = new Argument<int?>("submission")
        {
            Description = "The submission's number, as ingest prints it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "Everything that failed or is quarantined." };
        var command = new Command("retry", "Process again what the system failed on or has quarantined.");
        command.Arguments.Add(id);
        command.Options.Add(all);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var (one, isAll) = (parsed.GetValue(id), parsed.GetValue(all));
                if (one is null != isAll)
                {
                    throw new UsageException($"Say which: a submission's number, or --all.");
                }
                return CommandHost.RunAsync(
                    withWorkers: false,
                    (services, token) => RetryAsync(services, one, token),
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task<int> RetryAsync(IServiceProvider services, int? one, CancellationToken cancellationToken)
    {
        var tries = services.GetRequiredService<SubmissionTries>();
        List<int> wanted = one is { } id
            ? [id]
            : [.. (await tries.GivenUpAsync(cancellationToken)).Select(submission => submission.SubmissionId)];
        foreach (var submissionId in wanted)
        {
            if (!await tries.RetryAsync(submissionId, CommandActor.Current, cancellationToken))
            {
                throw new UsageException(
                    $"The system has not failed on submission {submissionId}, and it is not quarantined."
                );
            }
            await services.GetRequiredService<SubmissionProcessor>().ProcessAsync(submissionId, cancellationToken);
            Terminal.Line($"Submission {submissionId}: processed again");
        }
        if (wanted.Count == 0)
        {
            Terminal.Line($"Nothing has failed and nothing is quarantined.");
        }
        await services.GetRequiredService<MartRefresher>().RefreshPendingAsync(cancellationToken);
        return ExitCode.Done;
    }
}
