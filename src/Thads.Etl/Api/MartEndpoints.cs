using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Thads.Etl.Cli;
using Thads.Etl.Exports;
using Thads.Etl.Security;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;

namespace Thads.Etl.Api;

/// <summary>Getting data out: <c>/api/marts</c> lists the marts, <c>/api/marts/{name}?format=json|csv|parquet|xlsx</c> is one of them.</summary>
internal static class MartEndpoints
{
    public static void MapMarts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/marts", List).RequireAuthorization(Policies.Read);
        app.MapGet("/marts/{name}", ExportAsync).RequireAuthorization(Policies.Read);
    }

    private static JsonHttpResult<IEnumerable<MartView>> List(MartExporter exporter) =>
        TypedResults.Json(
            exporter
                .Marts()
                .Select(mart => new MartView(
                    mart.Name,
                    mart.Title,
                    mart.HasYear,
                    mart.HasOffice,
                    [
                        .. mart.Columns.Select(column => new ColumnView(
                            column.Name,
                            TypeOf(column),
                            column.IsNullable,
                            column.Description
                        )),
                    ]
                )),
            JsonOutput.Options
        );

    /// <summary>
    /// Streams the rows; an error after the first of them can only break the connection off. Who takes what is written down before
    /// anything is sent.
    /// </summary>
    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ExportAsync(
        string name,
        string? format,
        string? year,
        string? office,
        MartExporter exporter,
        AuditTrail trail,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        if (ExportFormats.Find(format ?? "json") is not { } wanted)
        {
            return ApiProblem.Of(400, "format.unknown", $"There is no format “{format}”: {ExportFormats.Names}.");
        }
        int? wantedYear = null;
        if (year is not null)
        {
            if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return ApiProblem.Of(400, "year.invalid", $"“{year}” is no year.");
            }
            wantedYear = number;
        }
        var viewer = http.Viewer();
        try
        {
            // Names end here: from now on it is the mart and the office themselves that are asked about.
            var mart = exporter.Find(name);
            var officeCode = office is null ? null : await exporter.FindOfficeAsync(office, cancellationToken);
            if (viewer.RowsOf(mart, new MartFilter(wantedYear, officeCode)) is not { } rows)
            {
                return ApiProblem.NotFound($"There is no office {office}.");
            }
            var export = exporter.Prepare(mart, wanted, rows);
            await trail.AppendAsync(
                viewer.Actor,
                new AuditEntry(
                    AuditActions.DataExported,
                    $"mart:{export.MartName}",
                    export.OfficeCode,
                    new Dictionary<string, string?>
                    {
                        ["format"] = wanted.Name,
                        ["year"] = wantedYear?.ToString(CultureInfo.InvariantCulture),
                    }
                ),
                cancellationToken
            );
            http.Response.Headers.XContentTypeOptions = "nosniff";
            return TypedResults.Stream(
                stream => export.WriteAsync(stream, cancellationToken),
                wanted.MediaType,
                export.FileName
            );
        }
        catch (ExportRefusedException e)
        {
            return e.IsUnknown ? ApiProblem.NotFound(e.Message) : ApiProblem.Of(400, "export.refused", e.Message);
        }
    }

    /// <summary>As in the Table Schema of a form.</summary>
    private static string TypeOf(MartColumn column) =>
        column.Type switch
        {
            var type when type == typeof(string) => "string",
            var type when type == typeof(bool) => "boolean",
            var type when type == typeof(int) || type == typeof(long) => "integer",
            var type when type == typeof(decimal) => column.Scale is 0 ? "integer" : "number",
            var type when type == typeof(DateTime) => "datetime",
            var type when type == typeof(DateOnly) => "date",
            _ => "number",
        };

    private sealed record MartView(
        string Name,
        string Title,
        bool HasYear,
        bool HasOffice,
        IReadOnlyList<ColumnView> Columns
    );

    private sealed record ColumnView(string Name, string Type, bool IsNullable, string? Description);
}
