using Microsoft.AspNetCore.Http.HttpResults;
using Thads.Etl.Exports;
using Thads.Etl.Lineage;
using Thads.Etl.Security;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Api;

/// <summary>What programs may ask about a KPI: <c>/api/kpi/{year}/trace</c>.</summary>
internal static class KpiEndpoints
{
    private const int LongestPage = 1_000;

    public static void MapKpi(this IEndpointRouteBuilder app) =>
        app.MapGet("/kpi/{year:int:range(1,9999)}/trace", TraceAsync).RequireAuthorization(Policies.Read);

    /// <summary>
    /// The cells that a figure is made of, page by page; the same JSON as <c>kpi --trace --json</c>. With <c>mart</c> one of the marts of
    /// officers, staff and lists, whose row <c>member</c> names.
    /// </summary>
    private static async Task<Results<JsonHttpResult<KpiTrace>, ProblemHttpResult>> TraceAsync(
        int year,
        string? column,
        string? mart,
        string? member,
        int? months,
        string? office,
        int? offset,
        int? limit,
        HttpContext http,
        FigureTracer tracer,
        IWarehouseProvider provider,
        AuditTrail audit,
        CancellationToken cancellationToken
    )
    {
        if (FigureTracer.FormulasOf(mart) is [])
        {
            var marts = string.Join(", ", DetailFormulas.All.Keys);
            return ApiProblem.Of(400, "mart.unknown", $"“{mart}” is no mart that can be traced by its name: {marts}.");
        }
        if (column is null || FigureTracer.Find(mart, column) is not { } formula)
        {
            var known = string.Join(", ", FigureTracer.FormulasOf(mart).Select(f => f.Column));
            return ApiProblem.Of(400, "column.unknown", $"“{column}” is no column that can be traced: {known}.");
        }
        if (months is < 1 or > 12)
        {
            return ApiProblem.Of(400, "months.invalid", "months is 1 to 12.");
        }
        if (offset < 0 || limit is < 1 or > LongestPage)
        {
            return ApiProblem.Of(400, "page.invalid", $"offset is 0 or more, and limit is 1 to {LongestPage}.");
        }
        string? code = null;
        if (office is not null)
        {
            await using var context = provider.CreateContext();
            code = await context.FindOfficeCodeAsync(office, cancellationToken);
        }
        if (!http.Viewer().SeesOffice(code) || (office is not null && code is null))
        {
            return ApiProblem.NotFound($"There is no office {office}.");
        }
        var place = new KpiPlace(year, months, code) { Mart = mart?.ToLowerInvariant(), Member = member };
        if (await tracer.TraceAsync(formula, place, offset ?? 0, limit ?? 100, cancellationToken) is not { } trace)
        {
            return ApiProblem.NotFound($"Nothing was reported for FY{year} at {place.MonthsReported} months.");
        }
        await audit.AppendAsync(http.Viewer().Actor, trace.ToAuditEntry(), cancellationToken);
        return TypedResults.Json(trace, DataJson.Options);
    }
}
