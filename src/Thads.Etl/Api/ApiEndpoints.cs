using Thads.Etl.Security;

namespace Thads.Etl.Api;

/// <summary>Everything under <c>/api</c>.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter<RouteGroupBuilder, CookieAntiforgery>().DisableAntiforgery();
        api.MapForms();
        api.MapKpi();
        api.MapKpiRows();
        api.MapUpload();
        api.MapSubmissions();
        api.MapMarts();
        api.MapReports();
    }
}
