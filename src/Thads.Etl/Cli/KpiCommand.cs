using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Lineage;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Cli;

/// <summary><c>kpi</c>: the province's KPIs by statistical year, or an office's.</summary>
internal static class KpiCommand
{
    private const string OfTheTime = "time";
    private const string OfToday = "current";

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
        var mart = new Option<string?>("--mart")
        {
            Description =
                "With --trace: a mart of officers, staff, coordination, awards or indices, such as kpi_coordination_year.",
        };
        var member = new Option<string?>("--member")
        {
            Description =
                "With --mart: whom or what the figure is of, such as the officer CC-01, the kind chi_thi, the kind and level bang_khen/bo, the index and scope pci_total/province.",
        };
        var months = new Option<int?>("--months")
        {
            Description = "The first 1 to 12 months of the year; the whole year otherwise.",
        };
        var structure = new Option<string>("--structure")
        {
            Description =
                "time: offices as they were when they reported. current: today's offices, with what their predecessors reported; with --as-of too, those of today.",
            DefaultValueFactory = _ => OfTheTime,
        };
        structure.AcceptOnlyFromAmong(OfTheTime, OfToday);
        var approved = new Option<bool>("--approved")
        {
            Description = "Only figures of reports that the province has approved.",
        };
        var asOf = AsOfArgument.Option();
        var json = JsonOutput.Option();
        var command = new Command("kpi", "Print the KPIs by statistical year.")
        {
            year,
            office,
            months,
            structure,
            approved,
            trace,
            mart,
            member,
            asOf,
            json,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                CommandHost.RunAsync(
                    withWorkers: false,
                    async (services, token) =>
                    {
                        var asked = new Asked(
                            parsed.GetValue(year),
                            parsed.GetValue(months),
                            parsed.GetValue(office)?.ToUpperInvariant(),
                            parsed.GetValue(structure) == OfToday,
                            parsed.GetValue(approved)
                        );
                        var moment = parsed.GetValue(asOf);
                        await CheckAsync(services, asked, token);
                        if (
                            asked.IsApproved
                            && (moment is not null || asked.IsOfToday || parsed.GetValue(trace) is not null)
                        )
                        {
                            throw new UsageException(
                                $"--approved is about what is approved now, as it was reported; it cannot go with --as-of, --structure current or --trace."
                            );
                        }
                        if (parsed.GetValue(trace) is not { } column)
                        {
                            return await PrintAsync(services, asked, moment, parsed.GetValue(json), token);
                        }
                        if (moment is not null || asked.IsOfToday)
                        {
                            throw new UsageException(
                                $"--trace follows today's figures as they were reported; it cannot go with --as-of or --structure current."
                            );
                        }
                        var place = new KpiPlace(
                            asked.Year ?? throw new UsageException($"--trace needs --year."),
                            asked.Months,
                            asked.Office
                        )
                        {
                            Mart = parsed.GetValue(mart),
                            Member = parsed.GetValue(member),
                        };
                        return await KpiTraceView.PrintAsync(services, column, place, parsed.GetValue(json), token);
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private sealed record Asked(int? Year, int? Months, string? Office, bool IsOfToday, bool IsApproved);

    private static async Task CheckAsync(IServiceProvider services, Asked asked, CancellationToken cancellationToken)
    {
        await using var context = services.GetRequiredService<IWarehouseProvider>().CreateContext();
        if (asked.Months is < 1 or > 12)
        {
            throw new UsageException($"--months is 1 to 12.");
        }
        if (asked.Office is { } code && !await context.Offices.AnyAsync(o => o.OfficeCode == code, cancellationToken))
        {
            throw new UsageException($"There is no office {code}.");
        }
    }

    private static async Task<int> PrintAsync(
        IServiceProvider services,
        Asked asked,
        string? asOf,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        if (asOf is null)
        {
            await using var live = services.GetRequiredService<IWarehouseProvider>().CreateContext();
            return await PrintAsync(live, asked, asJson, cancellationToken);
        }
        var moment = AsOfArgument.Parse(asOf);
        var folder = Directory.CreateTempSubdirectory("thads-as-of-");
        try
        {
            var then = new SqliteProvider(Path.Combine(folder.FullName, "warehouse.db"), isScratch: true);
            await services
                .GetRequiredService<WarehouseHistory>()
                .BuildAsync(moment, then, progress: null, cancellationToken);
            await using var context = then.CreateContext();
            return await PrintAsync(context, asked, asJson, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> PrintAsync(
        WarehouseContext context,
        Asked asked,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var (months, office) = (asked.Months, asked.Office);
        if (asked.IsOfToday)
        {
            return await CurrentStructureView.PrintAsync(
                context,
                asked.Year,
                months,
                office,
                asJson,
                cancellationToken
            );
        }
        if (asked.IsApproved)
        {
            return await PrintApprovedAsync(context, asked, asJson, cancellationToken);
        }
        return (office, months) switch
        {
            (null, null) => Print(await ReadAsync(context.KpiProvinceYears, asked, cancellationToken), asJson),
            (null, _) => Print(
                await ReadAsync(context.KpiProvincePeriods.Where(k => k.Months == months), asked, cancellationToken),
                asJson
            ),
            (_, null) => Print(
                await ReadAsync(context.KpiOfficeYears.Where(k => k.OfficeCode == office), asked, cancellationToken),
                asJson
            ),
            _ => Print(
                await ReadAsync(
                    context.KpiOfficePeriods.Where(k => k.OfficeCode == office && k.Months == months),
                    asked,
                    cancellationToken
                ),
                asJson
            ),
        };
    }

    private static async Task<int> PrintApprovedAsync(
        WarehouseContext context,
        Asked asked,
        bool asJson,
        CancellationToken cancellationToken
    )
    {
        var (months, office) = (asked.Months, asked.Office);
        return (office, months) switch
        {
            (null, null) => Print(await ReadAsync(context.KpiProvinceYearsApproved, asked, cancellationToken), asJson),
            (null, _) => Print(
                await ReadAsync(
                    context.KpiProvincePeriodsApproved.Where(k => k.Months == months),
                    asked,
                    cancellationToken
                ),
                asJson
            ),
            (_, null) => Print(
                await ReadAsync(
                    context.KpiOfficeYearsApproved.Where(k => k.OfficeCode == office),
                    asked,
                    cancellationToken
                ),
                asJson
            ),
            _ => Print(
                await ReadAsync(
                    context.KpiOfficePeriodsApproved.Where(k => k.OfficeCode == office && k.Months == months),
                    asked,
                    cancellationToken
                ),
                asJson
            ),
        };
    }

    private static Task<List<TKpi>> ReadAsync<TKpi>(
        IQueryable<TKpi> rows,
        Asked asked,
        CancellationToken cancellationToken
    )
        where TKpi : KpiRow =>
        rows.AsNoTracking()
            .Where(k => asked.Year == null || k.StatYear == asked.Year)
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
