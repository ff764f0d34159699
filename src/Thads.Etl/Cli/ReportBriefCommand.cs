using System.CommandLine;
using System.Globalization;
using System.Text;
using Thads.Etl.Exports;
using Thads.Etl.Portal.Reports;
using Thads.Etl.Reports;
using Thads.Etl.Reports.Briefs;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Cli;

/// <summary><c>report brief</c>: one page for the province's leader.</summary>
internal static class ReportBriefCommand
{
    public static Command Create()
    {
        var period = new Option<string>("--period")
        {
            Description = "The period, such as 2020-12 (FY2020 at 12 months).",
            Required = true,
        };
        var years = new Option<int>("--years")
        {
            Description = "How many years up to the period's are looked back on; 1 for the period alone.",
            DefaultValueFactory = _ => 1,
        };
        var language = new Option<string>("--language") { Description = "vi or en.", DefaultValueFactory = _ => "vi" };
        language.AcceptOnlyFromAmong("vi", "en");
        var output = new Option<string?>("--output")
        {
            Description = "The page to write (.html), for printing on A4; the sentences are printed here otherwise.",
        };
        var json = JsonOutput.Option();
        var command = new Command("brief", "One page for the province's leader, with sentences made from the figures.")
        {
            period,
            years,
            language,
            output,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var back = parsed.GetValue(years);
                if (back is < 1 or > ReportAddress.MostYears)
                {
                    throw new UsageException($"--years is 1 to {ReportAddress.MostYears}.");
                }
                var file = parsed.GetValue(output);
                if (file is not null && !file.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
                {
                    throw new UsageException($"{file} would not hold what its name says: --output FILE.html.");
                }
                var key = PeriodArgument.Parse(parsed.GetValue(period)!);
                var culture = ReportAddress.CultureOf(parsed.GetValue(language))!;
                return CommandHost.RunAsync(
                    withWorkers: false,
                    (services, token) => WriteAsync(services, key, back, culture, file, parsed.GetValue(json), token),
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task<int> WriteAsync(
        IServiceProvider services,
        int periodKey,
        int years,
        CultureInfo culture,
        string? file,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        Brief brief;
        try
        {
            brief = await services
                .GetRequiredService<BriefMaker>()
                .MakeAsync(periodKey, years, culture, cancellationToken);
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
        if (file is not null)
        {
            var page = Encoding.UTF8.GetBytes(BriefHtml.Page(brief, culture));
            await NewFile.WriteAsync(file, (to, token) => to.WriteAsync(page, token).AsTask(), cancellationToken);
        }
        await services
            .GetRequiredService<AuditTrail>()
            .AppendAsync(CommandActor.Current, ReportAudit.EntryOf(brief), cancellationToken);
        if (asJson)
        {
            JsonOutput.Write(brief);
        }
        else if (file is not null)
        {
            Terminal.Line($"{file}: {brief.Title}");
        }
        else
        {
            Print(brief);
        }
        return ExitCode.Done;
    }

    private static void Print(Brief brief)
    {
        Terminal.Line($"[bold]{brief.Title}[/] – {brief.Department}");
        foreach (var paragraph in brief.Paragraphs)
        {
            Terminal.Line($"[bold]{paragraph.Title}:[/] {paragraph.Text}");
        }
        foreach (var office in brief.Offices)
        {
            Terminal.Line(
                $"{office.Rank, 3} {office.Name, -24} {office.CasesRate:0.00} % ({office.CasesGap:+0.00;-0.00;0.00})"
            );
        }
    }
}
