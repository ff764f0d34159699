using Microsoft.AspNetCore.Http.HttpResults;
using Thads.Etl.Audit;
using Thads.Etl.Security;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Portal.Admin;

/// <summary>The audit trail as a file, by the page's own filter.</summary>
internal static class AuditExport
{
    public static void MapAuditExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/admin/audit/export", ExportAsync).RequireAuthorization(Policies.Administer);

    private static async Task<PushStreamHttpResult> ExportAsync(
        string? actor,
        string? action,
        string? office,
        string? from,
        string? to,
        HttpContext http,
        AuditReader reader,
        AuditTrail trail,
        CancellationToken cancellationToken
    )
    {
        await trail.AppendAsync(
            http.Viewer().Actor,
            new AuditEntry(AuditActions.DataExported, "audit"),
            cancellationToken
        );
        return TypedResults.Stream(
            stream => reader.WriteCsvAsync(AuditFilter.Of(actor, action, office, from, to), stream, cancellationToken),
            "text/csv; charset=utf-8",
            "audit.csv"
        );
    }
}
