using System.CommandLine;
using Thads.Etl.Exports;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Cli;

/// <summary><c>export MART</c>: a mart as csv, json, parquet or xlsx, into a file or, where it is text, onto the standard output.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var mart = new Argument<string>("mart") { Description = "The mart, such as kpi_office_year." };
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
            format,
            output,
            year,
            office,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var file = parsed.GetValue(output);
                var wanted = Format(parsed.GetValue(format), file);
                return CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var export = await PrepareAsync(
                            services.GetRequiredService<MartExporter>(),
                            parsed.GetValue(mart)!,
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
