using System.CommandLine;
using Thads.Etl.Exports;
using Thads.Etl.Forms;
using Thads.Etl.Reports;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Cli;

/// <summary><c>report FORM</c> and what belongs to it: the form of the whole province, added up from its offices.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var form = new Argument<string>("form") { Description = "The form's code, such as KQ-VIEC." };
        var period = new Option<string>("--period")
        {
            Description = "The period, such as 2020-12 (FY2020 at 12 months).",
            Required = true,
        };
        var structure = new Option<string>("--structure")
        {
            Description = "then: a sheet for each office as it reported. current: for each office of today.",
            DefaultValueFactory = _ => ReportAddress.OfTheTime,
        };
        structure.AcceptOnlyFromAmong(ReportAddress.OfTheTime, ReportAddress.OfToday);
        var approved = new Option<bool>("--approved") { Description = "Only reports that the province has approved." };
        var output = new Option<string>("--output")
        {
            Description = "The workbook to write (.xlsx), replaced only when all of it is there.",
            Required = true,
        };
        var json = JsonOutput.Option();
        var command = new Command("report", "Write the form of the whole province, added up from its offices.")
        {
            form,
            period,
            structure,
            approved,
            output,
            json,
        };
        command.Subcommands.Add(ReportVerifyCommand.Create());
        command.Subcommands.Add(ReportBriefCommand.Create());
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    (services, token) =>
                    {
                        var code = parsed.GetValue(form)!;
                        var request = new ReportRequest(
                            services.GetRequiredService<FormCatalog>().Find(code)
                                ?? throw new UsageException($"There is no form {code}."),
                            PeriodArgument.Parse(parsed.GetValue(period)!),
                            ReportAddress.StructureOf(parsed.GetValue(structure))!.Value,
                            parsed.GetValue(approved)
                        );
                        return WriteAsync(services, request, parsed.GetValue(output)!, parsed.GetValue(json), token);
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> WriteAsync(
        IServiceProvider services,
        ReportRequest request,
        string output,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var file = await services.GetRequiredService<ReportMaker>().MakeAsync(request, cancellationToken);
            await NewFile.WriteAsync(
                output,
                (to, token) => to.WriteAsync(file.Bytes, token).AsTask(),
                cancellationToken
            );
            await services
                .GetRequiredService<AuditTrail>()
                .AppendAsync(CommandActor.Current, ReportAudit.EntryOf(file.Manifest), cancellationToken);
            Print(output, file.Manifest, asJson);
            return ExitCode.Done;
        }
        catch (ReportRefusedException e) when (e.IsUsage)
        {
            throw new UsageException(e);
        }
        catch (ReportRefusedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Rejected;
        }
    }

    private static void Print(string output, ReportManifest manifest, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(
                new
                {
                    File = output,
                    Form = manifest.FormCode,
                    Period = manifest.PeriodKey,
                    OfficesExpected = manifest.Expected,
                    OfficesIncluded = manifest.Included,
                    manifest.IsComplete,
                    manifest.Offices,
                    manifest.Sources,
                }
            );
            return;
        }
        Terminal.Line($"{output}: {manifest.FormCode}, {manifest.Included} of {manifest.Expected} offices");
        foreach (var office in manifest.Offices.Where(office => office.State != ReportOfficeState.Included))
        {
            Terminal.Line($"  {office.OfficeCode} {office.Name}: {office.State}");
        }
    }
}
