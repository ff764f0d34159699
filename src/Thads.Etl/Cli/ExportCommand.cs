using System.CommandLine;
using Thads.Etl.Exports;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Cli;

/// <summary><c>export MART</c>: a mart as csv, json, parquet or xlsx, into a file or, where it is text, onto the standard output.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var mart = new Argument<string?>("mart")
        {
            Description = "The mart, such as kpi_office_year.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all")
        {
            Description =
                "Every mart, as a file of its own in the folder that --output names, with the data dictionary and a script for DuckDB.",
        };
        var format = new Option<string?>("--format")
        {
            Description =
                $"One of {ExportFormats.Names}; otherwise what the output's name ends with, or csv. In csv, text that would be taken for "
                + "a formula begins with an apostrophe; in xlsx, amounts of more than 15 digits are text.",
        };
        var output = new Option<string?>("--output")
        {
            Description = "The file to write, replaced only when all of it is there; the standard output otherwise.",
        };
        var year = new Option<int?>("--year") { Description = "One statistical year; all of them otherwise." };
        var office = new Option<string?>("--office") { Description = "One office, such as VP-244; all otherwise." };
        var command = new Command("export", "Write a mart as csv, json, parquet or xlsx.")
        {
            mart,
            all,
            format,
            output,
            year,
            office,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var file = parsed.GetValue(output);
                if (parsed.GetValue(all))
                {
                    if (
                        parsed.GetValue(mart) is not null
                        || parsed.GetValue(year) is not null
                        || parsed.GetValue(office) is not null
                    )
                    {
                        throw new UsageException($"--all is every mart whole: no mart, --year or --office.");
                    }
                    return AllAsync(file, parsed.GetValue(format), cancellationToken);
                }
                if (parsed.GetValue(mart) is not { } named)
                {
                    throw new UsageException($"Say which mart, or --all.");
                }
                var wanted = Format(parsed.GetValue(format), file);
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var export = await PrepareAsync(
                            services.GetRequiredService<MartExporter>(),
                            named,
                            wanted,
                            parsed.GetValue(year),
                            parsed.GetValue(office),
                            token
                        );
                        if (file is not null)
                        {
                            await NewFile.WriteAsync(file, export.WriteAsync, token);
                            return ExitCode.Done;
                        }
                        await using var stdout = Console.OpenStandardOutput();
                        await export.WriteAsync(stdout, token);
                        return ExitCode.Done;
                    },
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static Task<int> AllAsync(string? folder, string? format, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            throw new UsageException($"--all needs --output FOLDER.");
        }
        var wanted =
            ExportFormats.Find(format ?? "parquet")
            ?? throw new UsageException($"There is no format “{format}”: {ExportFormats.Names}.");
        return CommandHost.RunAsync(
            withWorkers: false,
            async (services, token) =>
            {
                var files = await services.GetRequiredService<MartFolder>().WriteAsync(folder, wanted, token);
                Terminal.Line($"{folder}: {files.Count} files");
                return ExitCode.Done;
            },
            cancellationToken
        );
    }

    private static ExportFormat Format(string? name, string? file)
    {
        var ending = Path.GetExtension(file) is { Length: > 1 } extension ? extension[1..] : null;
        name ??= ending ?? "csv";
        var format =
            ExportFormats.Find(name)
            ?? throw new UsageException($"There is no format “{name}”: {ExportFormats.Names}.");
        if (ending is not null && ExportFormats.Find(ending) is { } meant && meant != format)
        {
            throw new UsageException($"{file} would not hold {ending}: --format says {format.Name}.");
        }
        return file is not null || format.IsText
            ? format
            : throw new UsageException($"{format.Name} is not for reading here: say --output FILE.");
    }

    private static async Task<MartExport> PrepareAsync(
        MartExporter exporter,
        string mart,
        ExportFormat format,
        int? year,
        string? office,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var found = exporter.Find(mart);
            var officeCode = office is null ? null : await exporter.FindOfficeAsync(office, cancellationToken);
            return exporter.Prepare(found, format, new MartFilter(year, officeCode));
        }
        catch (ExportRefusedException e)
        {
            throw new UsageException(e);
        }
    }
}
