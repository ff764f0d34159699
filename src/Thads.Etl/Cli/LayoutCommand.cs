using System.CommandLine;
using System.Globalization;
using Thads.Etl.Layouts;
using Thads.Etl.Submissions;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Cli;

/// <summary><c>layout list|show|export|import|retire</c>: the layouts that forms go about in, and how one is taught.</summary>
internal static class LayoutCommand
{
    public static Command Create()
    {
        var command = new Command("layout", "The layouts of forms: what ships, and what was taught.");
        command.Subcommands.Add(List());
        command.Subcommands.Add(Show());
        command.Subcommands.Add(Export());
        command.Subcommands.Add(Import());
        command.Subcommands.Add(Retire());
        command.Subcommands.Add(LayoutWordCommand.Create());
        return command;
    }

    private static Command List()
    {
        var form = new Option<string?>("--form") { Description = "One form, such as KQ-VIEC; all otherwise." };
        var all = new Option<bool>("--all") { Description = "With those that are retired." };
        var json = JsonOutput.Option();
        var command = new Command("list", "The layouts in use.") { form, all, json };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var layouts = (await services.GetRequiredService<LayoutRegister>().LoadAsync(token))
                            .All.Where(layout =>
                                (parsed.GetValue(all) || !layout.IsRetired)
                                && (
                                    parsed.GetValue(form) is not { } only
                                    || only.Equals(layout.Record.FormCode, StringComparison.OrdinalIgnoreCase)
                                )
                            )
                            .OrderBy(layout => layout.Record.FormCode, StringComparer.Ordinal)
                            .ThenBy(layout => layout.Id)
                            .Select(layout => layout.Record)
                            .ToList();
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(layouts);
                            return ExitCode.Done;
                        }
                        foreach (var layout in layouts)
                        {
                            Terminal.Line(
                                $"{layout.LayoutId, 4}  {layout.FormCode, -10} {layout.RegimeCode ?? "–", -12} {layout.Origin, -9} {(layout.RetiredAt is null ? "" : CliWords.Say("retired "))}{layout.Name}"
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
        var command = new Command("show", "What a layout says, who taught it, and what was read by it.") { id, json };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var layout = await FindAsync(services, parsed.GetValue(id), token);
                        var read = await services.GetRequiredService<LayoutRegister>().ReadByAsync(layout.Id, token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(View(layout, read));
                        }
                        else
                        {
                            Print(layout, read);
                        }
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Export()
    {
        var id = Id();
        var output = new Option<FileInfo?>("--output")
        {
            Description = "The file to write; it must not exist. Printed otherwise.",
        };
        var command = new Command("export", "Write a layout to a file that another province can import.")
        {
            id,
            output,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    async (services, token) =>
                    {
                        var layout = await FindAsync(services, parsed.GetValue(id), token);
                        var text = LayoutFile.Write(layout.Definition);
                        if (parsed.GetValue(output) is not { } file)
                        {
                            await Console.Out.WriteAsync(text);
                            return ExitCode.Done;
                        }
                        if (file.Exists)
                        {
                            throw new UsageException($"{file} exists already.");
                        }
                        await File.WriteAllTextAsync(file.FullName, text, token);
                        Terminal.Line($"{file.FullName}");
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Import()
    {
        var path = new Argument<FileInfo>("file") { Description = "What layout export wrote, here or elsewhere." };
        var json = JsonOutput.Option();
        var command = new Command(
            "import",
            "Teach a layout from a file. What was refused and follows it is read again, and told with what came of it."
        )
        {
            path,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var file = parsed.GetValue(path)!;
                if (!file.Exists || file.Length > LayoutFile.LongestFile)
                {
                    throw file.Exists
                        ? new UsageException($"{file} is too large for a layout.")
                        : new UsageException($"There is no file {file}.");
                }
                return RunAsync(
                    async (services, token) =>
                    {
                        var bytes = await File.ReadAllBytesAsync(file.FullName, token);
                        var result = await services
                            .GetRequiredService<LayoutTeacher>()
                            .ImportAsync(bytes, CommandActor.Current, token);
                        foreach (var again in result.ReadAgain)
                        {
                            await services.GetRequiredService<SubmissionProcessor>().ProcessAsync(again, token);
                        }
                        return await PrintAsync(services, result, parsed.GetValue(json), token);
                    },
                    cancellationToken
                );
            }
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
            "Take a layout out of use. What was loaded by it stays, and is listed, to be looked at or returned."
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
                        var register = services.GetRequiredService<LayoutRegister>();
                        var number = parsed.GetValue(id);
                        var outcome = await register.RetireAsync(
                            number,
                            parsed.GetValue(reason)!,
                            CommandActor.Current,
                            token
                        );
                        if (outcome != RetireOutcome.Retired)
                        {
                            throw outcome switch
                            {
                                RetireOutcome.Unknown => new UsageException($"There is no layout {number}."),
                                RetireOutcome.AlreadyRetired => new UsageException(
                                    $"Layout {number} is retired already."
                                ),
                                RetireOutcome.Shipped => new UsageException(
                                    $"Layout {number} is part of the program. Teach another for the days from which it no longer holds."
                                ),
                                _ => new UsageException($"A reason says something."),
                            };
                        }
                        var layout = await FindAsync(services, number, token);
                        var read = await register.ReadByAsync(number, token);
                        if (parsed.GetValue(json))
                        {
                            JsonOutput.Write(View(layout, read));
                            return ExitCode.Done;
                        }
                        Terminal.Line($"Layout {number} is retired.");
                        PrintRead(read);
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Argument<int> Id() =>
        new("layout") { Description = "The layout's number, as layout list prints it." };

    private static Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> command,
        CancellationToken cancellationToken
    ) => CommandHost.RunAsync(withWorkers: false, command, cancellationToken);

    private static async Task<KnownLayout> FindAsync(IServiceProvider services, int id, CancellationToken token) =>
        (await services.GetRequiredService<LayoutRegister>().LoadAsync(token)).Find(id)
        ?? throw new UsageException($"There is no layout {id}.");

    private static object View(KnownLayout layout, IReadOnlyList<Submission> read) =>
        new
        {
            layout.Record,
            layout.Definition,
            Submissions = read.Select(View),
        };

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

    private static void Print(KnownLayout layout, IReadOnlyList<Submission> read)
    {
        var record = layout.Record;
        Terminal.Line($"{record.LayoutId}  {record.FormCode}  {record.Name}");
        Terminal.Line(
            $"{record.Origin} by {record.TaughtBy} on {Terminal.Instant(record.TaughtAt)}; circular {record.RegimeCode ?? "–"}; for periods that end {Day(record.ValidFrom)} – {Day(record.ValidTo)}"
        );
        if (record.RetiredAt is { } retired)
        {
            Terminal.Line($"retired by {record.RetiredBy} on {Terminal.Instant(retired)}: {record.RetiredReason}");
        }
        foreach (var column in layout.Definition.Columns)
        {
            Terminal.Line($"  {column.Place, -3} {column.Column, -24} {string.Join(" / ", column.Headings)}");
        }
        foreach (var word in layout.Definition.Words)
        {
            Terminal.Line($"  {word.List}: {word.Text} = {word.Means}");
        }
        PrintRead(read);
    }

    private static void PrintRead(IReadOnlyList<Submission> read)
    {
        foreach (var submission in read)
        {
            Terminal.Line(
                $"Submission {submission.SubmissionId}: {submission.Status}  {submission.FormCode} {submission.OfficeCode} {submission.StatYear}-{submission.Months}  {submission.FileName}"
            );
        }
        Terminal.Line(
            $"{read.Count(submission => submission.Status == SubmissionStatus.Loaded)} submissions are loaded by it."
        );
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "…";

    private static async Task<int> PrintAsync(
        IServiceProvider services,
        TaughtResult result,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var read = result.LayoutId is { } id
            ? (await services.GetRequiredService<LayoutRegister>().ReadByAsync(id, cancellationToken))
                .Where(submission => result.ReadAgain.Contains(submission.SubmissionId))
                .ToList()
            : [];
        if (asJson)
        {
            JsonOutput.Write(
                new
                {
                    result.LayoutId,
                    result.IsNew,
                    Problems = result.Problems.Select(problem => new { problem.Kind, Message = problem.ToString() }),
                    result.LeftOut,
                    ReadAgain = read.Select(View),
                }
            );
        }
        else
        {
            foreach (var problem in result.Problems)
            {
                Terminal.Line($"[red]{problem}[/]");
            }
            foreach (var word in result.LeftOut)
            {
                Terminal.Line($"[yellow]Left out, since it means nothing here:[/] {word}");
            }
            if (result.LayoutId is { } number)
            {
                Terminal.Line($"Layout {number}{(result.IsNew ? "" : CliWords.Say(" (known already)"))}");
            }
            foreach (var submission in read)
            {
                Terminal.Line($"Submission {submission.SubmissionId} was read again: {submission.Status}");
            }
        }
        return result.Problems.Count == 0 ? ExitCode.Done : ExitCode.Rejected;
    }
}
