using System.CommandLine;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;

namespace Thads.Etl.Cli;

/// <summary><c>template FORM</c>: the workbook that an office fills in for a period.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var form = new Argument<string>("form") { Description = "The form's code, such as KQ-VIEC." };
        var office = new Option<string>("--office")
        {
            Description = "The office's code, such as VP-244.",
            Required = true,
        };
        var period = new Option<string>("--period")
        {
            Description = "The period, such as 2020-12 (FY2020 at 12 months).",
            Required = true,
        };
        var output = new Option<string>("--output")
        {
            Description = "Where the workbook is written (.xlsx).",
            Required = true,
        };
        var command = new Command("template", "Write the workbook that an office fills in, with what is carried in.")
        {
            form,
            office,
            period,
            output,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var code = parsed.GetValue(form)!;
                        var declared =
                            services.GetRequiredService<FormCatalog>().Find(code)
                            ?? throw new UsageException($"There is no form {code}.");
                        using var workbook = new MemoryStream();
                        try
                        {
                            await services
                                .GetRequiredService<TemplateFactory>()
                                .WriteAsync(
                                    workbook,
                                    declared,
                                    parsed.GetValue(office)!.ToUpperInvariant(),
                                    PeriodArgument.Parse(parsed.GetValue(period)!),
                                    token
                                );
                        }
                        catch (ArgumentException e)
                        {
                            throw new UsageException(e);
                        }
                        await File.WriteAllBytesAsync(parsed.GetValue(output)!, workbook.ToArray(), token);
                        Terminal.Line($"{parsed.GetValue(output)}: {declared.Code}, {declared.TitleVi}");
                        return ExitCode.Done;
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
