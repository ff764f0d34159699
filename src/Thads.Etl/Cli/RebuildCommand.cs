using System.CommandLine;
using Thads.Warehouse.Files;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Cli;

/// <summary>
/// <c>rebuild</c>: facts and marts anew from the stored submissions; or, with <c>--as-of</c>, a warehouse of its own as it was known then.
/// </summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var asOf = AsOfArgument.Option();
        var output = new Option<FileInfo?>("--output")
        {
            Description = "With --as-of: the SQLite file to write; it must not be there yet.",
        };
        var json = JsonOutput.Option();
        var command = new Command(
            "rebuild",
            "Build facts and marts anew from the stored submissions. Exit code 1 where one had to be set aside; all others are there."
        )
        {
            asOf,
            output,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var (moment, file) = (parsed.GetValue(asOf), parsed.GetValue(output));
                if (moment is null != file is null)
                {
                    throw new UsageException(
                        $"--as-of and --output go together: the live warehouse is always what all submissions make it."
                    );
                }
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var submissions = moment is null
                            ? await services
                                .GetRequiredService<WarehouseRebuilder>()
                                .RebuildAsync(progress: null, token)
                            : await WriteAsync(services, AsOfArgument.Parse(moment), file!, token);
                        var aside = moment is null ? await SetAsideAsync(services, token) : [];
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(
                                new
                                {
                                    Submissions = submissions,
                                    Output = file?.FullName,
                                    SetAside = aside,
                                }
                            );
                        }
                        else if (file is not null)
                        {
                            Terminal.Line(
                                $"{file.FullName}: the warehouse of {submissions} submissions, as it was known at {moment}."
                            );
                        }
                        else
                        {
                            Terminal.Line($"Rebuilt from {submissions} stored submissions.");
                            foreach (var problem in aside)
                            {
                                Terminal.Line($"[red]{problem.FileName}:[/] {problem.Reason}");
                            }
                        }
                        return aside.Count == 0 ? ExitCode.Done : ExitCode.Rejected;
                    },
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<SubmissionProblem>> SetAsideAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        var problems = await SubmissionProblems.ReadAsync(context, log: null, cancellationToken);
        return [.. problems.Where(problem => problem.IsSetAside)];
    }

    /// <summary>Written beside its place and moved there whole.</summary>
    private static async Task<int> WriteAsync(
        IServiceProvider services,
        DateTime asOf,
        FileInfo output,
        CancellationToken cancellationToken
    )
    {
        if (output.Exists)
        {
            throw new UsageException($"{output.FullName} is there already.");
        }
        if (output.Directory is not { Exists: true })
        {
            throw new UsageException($"There is no folder {output.DirectoryName}.");
        }
        var folder = Directory.CreateTempSubdirectory("thads-as-of-");
        try
        {
            var file = Path.Combine(folder.FullName, "warehouse.db");
            var submissions = await services
                .GetRequiredService<WarehouseHistory>()
                .BuildAsync(asOf, new SqliteProvider(file, isScratch: true), progress: null, cancellationToken);
            AtomicMove.WithoutOverwriting(file, output.FullName);
            return submissions;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
