using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Exports;
using Thads.Etl.Lineage;
using Thads.Etl.Security;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Api;

/// <summary>What programs may ask about a KPI: <c>/api/kpi/{year}/trace</c>.</summary>
internal static class KpiEndpoints
{
    private const int LongestPage = 1_000;

    public static void MapKpi(this IEndpointRouteBuilder app) =>
        app.MapGet("/kpi/{year:int}/trace", TraceAsync).RequireAuthorization(Policies.Read);

    /// <summary>The cells that a KPI is made of, page by page; the same JSON as <c>kpi --trace --json</c>.</summary>
    private static async Task<Results<JsonHttpResult<KpiTrace>, ProblemHttpResult>> TraceAsync(
        int year,
        string? column,
        int? months,
        string? office,
        int? offset,
        int? limit,
        HttpContext http,
        KpiTracer tracer,
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        if (column is null || KpiFormulas.Find(column) is not { } formula)
        {
            var known = string.Join(", ", KpiFormulas.All.Select(f => f.Column));
            return Problem($"“{column}” is no column that can be traced: {known}.", StatusCodes.Status400BadRequest);
        }
        if (months is < 1 or > 12)
        {
            return Problem("months is 1 to 12.", StatusCodes.Status400BadRequest);
        }
        if (offset < 0 || limit is < 1 or > LongestPage)
        {
            return Problem($"offset is 0 or more, and limit is 1 to {LongestPage}.", StatusCodes.Status400BadRequest);
        }
        var code = office?.ToUpperInvariant();
        if (
            !http.Viewer().SeesOffice(code)
            || code is not null && !await IsOfficeAsync(provider, code, cancellationToken)
        )
        {
            return Problem($"There is no office {code}.", StatusCodes.Status404NotFound);
        }
        var place = new KpiPlace(year, months, code);
        return await tracer.TraceAsync(formula, place, offset ?? 0, limit ?? 100, cancellationToken) is { } trace
            ? TypedResults.Json(trace, DataJson.Options)
            : Problem(
                $"Nothing was reported for FY{year} at {place.MonthsReported} months.",
                StatusCodes.Status404NotFound
            );
    }

    private static async Task<bool> IsOfficeAsync(
        IWarehouseProvider provider,
        string code,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        return await context.Offices.AnyAsync(office => office.OfficeCode == code, cancellationToken);
    }

    private static ProblemHttpResult Problem(string detail, int status) =>
        TypedResults.Problem(detail, statusCode: status);
}
