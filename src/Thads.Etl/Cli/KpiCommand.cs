using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Lineage;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Cli;

/// <summary><c>kpi</c>: the province's KPIs by statistical year, or an office's.</summary>
internal static class KpiCommand
{
    public static Command Create()
    {
        var year = new Option<int?>("--year") { Description = "One statistical year; all of them otherwise." };
        var office = new Option<string?>("--office")
        {
            Description = "One office, such as VP-244; the province otherwise.",
        };
        var trace = new Option<string?>("--trace")
        {
            Description =
                "A column, such as cases_completed: print the cells of the workbooks that make it up. With --year.",
        };
        var months = new Option<int?>("--months")
        {
            Description = "With --trace: the first 1 to 12 months of the year; the whole year otherwise.",
        };
        var json = JsonOutput.Option();
        var command = new Command("kpi", "Print the KPIs by statistical year.") { year, office, trace, months, json };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
                        var asked = parsed.GetValue(year);
                        var code = parsed.GetValue(office)?.ToUpperInvariant();
                        if (code is not null && !await context.Offices.AnyAsync(o => o.OfficeCode == code, token))
                        {
                            throw new UsageException($"There is no office {code}.");
                        }
                        if (parsed.GetValue(trace) is { } column)
                        {
                            var place = new KpiPlace(
                                asked ?? throw new UsageException("--trace needs --year."),
                                parsed.GetValue(months),
                                code
                            );
                            return await KpiTraceView.PrintAsync(services, column, place, parsed.GetValue(json), token);
                        }
                        if (parsed.GetValue(months) is not null)
                        {
                            throw new UsageException("--months needs --trace.");
                        }
                        return code is null
                            ? Print(await ReadAsync(context.KpiProvinceYears, asked, token), parsed.GetValue(json))
                            : Print(
                                await ReadAsync(context.KpiOfficeYears.Where(k => k.OfficeCode == code), asked, token),
                                parsed.GetValue(json)
                            );
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Task<List<TKpi>> ReadAsync<TKpi>(
        IQueryable<TKpi> rows,
        int? year,
        CancellationToken cancellationToken
    )
        where TKpi : KpiRow =>
        rows.AsNoTracking()
            .Where(k => year == null || k.StatYear == year)
            .OrderBy(k => k.StatYear)
            .ToListAsync(cancellationToken);

    private static int Print<TKpi>(List<TKpi> rows, bool asJson)
        where TKpi : KpiRow
    {
        if (asJson)
        {
            JsonOutput.Write(rows);
        }
        else
        {
            KpiTable.Print(rows);
        }
        return ExitCode.Done;
    }
}
