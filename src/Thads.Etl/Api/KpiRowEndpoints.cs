using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Api;

/// <summary>The KPI marts as rows, with the marts' own column names: <c>/api/kpi/{year}</c> and what is under it.</summary>
internal static class KpiRowEndpoints
{
    private const int LongestPage = 1_000;

    public static void MapKpiRows(this IEndpointRouteBuilder api)
    {
        var kpi = api.MapGroup("/kpi/{year:int:range(1,9999)}").RequireAuthorization(Policies.Read);
        kpi.MapGet("", ProvinceYearAsync).WithSummary("The province's statistical year: a row of kpi_province_year.");
        kpi.MapGet("/months", ProvincePeriodsAsync)
            .WithSummary("The province by periods of the year: rows of kpi_province_period.");
        kpi.MapGet("/offices", OfficeYearsAsync)
            .WithSummary("The offices' statistical year: rows of kpi_office_year, by pages.");
        kpi.MapGet("/offices/{code}", OfficeYearAsync)
            .WithSummary("An office's statistical year: a row of kpi_office_year.");
        kpi.MapGet("/offices/{code}/months", OfficePeriodsAsync)
            .WithSummary("An office by periods of the year: rows of kpi_office_period.");
    }

    private static async Task<Results<Ok<KpiRow>, ProblemHttpResult>> ProvinceYearAsync(
        int year,
        bool? approved,
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        KpiRow? row = approved is true
            ? await OneAsync(context.KpiProvinceYearsApproved.Where(k => k.StatYear == year), cancellationToken)
            : await OneAsync(context.KpiProvinceYears.Where(k => k.StatYear == year), cancellationToken);
        return row is null ? Nothing(year) : TypedResults.Ok(row);
    }

    private static async Task<Ok<PageView<KpiProvincePeriodRow>>> ProvincePeriodsAsync(
        int year,
        bool? approved,
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        List<KpiProvincePeriodRow> rows = approved is true
            ?
            [
                .. await AllAsync(
                    context.KpiProvincePeriodsApproved.Where(k => k.StatYear == year).OrderBy(k => k.Months),
                    cancellationToken
                ),
            ]
            :
            [
                .. await AllAsync(
                    context.KpiProvincePeriods.Where(k => k.StatYear == year).OrderBy(k => k.Months),
                    cancellationToken
                ),
            ];
        return TypedResults.Ok(new PageView<KpiProvincePeriodRow>(rows, rows.Count, 0, null));
    }

    private static async Task<Results<Ok<PageView<KpiOfficeYear>>, ProblemHttpResult>> OfficeYearsAsync(
        int year,
        int? offset,
        int? limit,
        HttpContext http,
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        if (offset < 0 || limit is < 1 or > LongestPage)
        {
            return ApiProblem.Of(400, "page.invalid", $"offset is 0 or more, and limit is 1 to {LongestPage}.");
        }
        var only = http.Viewer().OnlyFiguresOf;
        await using var context = provider.CreateContext();
        var rows = context.KpiOfficeYears.AsNoTracking().Where(k => k.StatYear == year);
        rows = only is null ? rows : rows.Where(k => k.OfficeCode == only);
        var items = await rows.OrderBy(k => k.OfficeCode)
            .Skip(offset ?? 0)
            .Take(limit ?? 100)
            .ToListAsync(cancellationToken);
        var page = new Page<KpiOfficeYear>(items, await rows.CountAsync(cancellationToken), offset ?? 0);
        if (page.Next is { } next)
        {
            http.Response.Headers.Link =
                $"<{http.Request.PathBase}{http.Request.Path}?offset={next}&limit={limit ?? 100}>; rel=\"next\"";
        }
        return TypedResults.Ok(PageView<KpiOfficeYear>.Of(page, row => row));
    }

    private static async Task<Results<Ok<KpiOfficeYear>, ProblemHttpResult>> OfficeYearAsync(
        int year,
        string code,
        HttpContext http,
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var office = await context.FindOfficeCodeAsync(code, cancellationToken);
        var row =
            office is not null && http.Viewer().SeesFiguresOf(office)
                ? await OneAsync(
                    context.KpiOfficeYears.Where(k => k.StatYear == year && k.OfficeCode == office),
                    cancellationToken
                )
                : null;
        return row is null ? Nothing(year) : TypedResults.Ok(row);
    }

    private static async Task<Results<Ok<PageView<KpiOfficePeriod>>, ProblemHttpResult>> OfficePeriodsAsync(
        int year,
        string code,
        HttpContext http,
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var office = await context.FindOfficeCodeAsync(code, cancellationToken);
        if (office is null || !http.Viewer().SeesFiguresOf(office))
        {
            return Nothing(year);
        }
        var rows = await AllAsync(
            context.KpiOfficePeriods.Where(k => k.StatYear == year && k.OfficeCode == office).OrderBy(k => k.Months),
            cancellationToken
        );
        return rows.Count == 0
            ? Nothing(year)
            : TypedResults.Ok(new PageView<KpiOfficePeriod>(rows, rows.Count, 0, null));
    }

    private static Task<TRow?> OneAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken)
        where TRow : KpiRow => rows.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    private static Task<List<TRow>> AllAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken)
        where TRow : KpiRow => rows.AsNoTracking().ToListAsync(cancellationToken);

    private static ProblemHttpResult Nothing(int year) =>
        ApiProblem.NotFound($"Nothing was reported there for FY{year}.");
}
