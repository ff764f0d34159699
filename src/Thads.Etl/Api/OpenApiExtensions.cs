using Microsoft.OpenApi;
using Thads.Etl.Security;

namespace Thads.Etl.Api;

/// <summary>Describes the API at <c>/openapi/v1.json</c>: whatever is mapped under <c>/api</c>, from its own types.</summary>
internal static class OpenApiExtensions
{
    private const string Bearer = "bearer";

    public static IServiceCollection AddThadsOpenApi(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.ShouldInclude = endpoint =>
                    endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new OpenApiInfo
                        {
                            Title = "Thads ETL",
                            Version = "v1",
                            Description =
                                "Sending the workbooks of civil judgment enforcement offices, and reading what became of them. "
                                + "Errors are problem details (RFC 9457) with a stable code. Amounts are in đồng, instants in UTC.",
                        };
                        document.Components ??= new OpenApiComponents();
                        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                        {
                            [Bearer] = new OpenApiSecurityScheme
                            {
                                Type = SecuritySchemeType.Http,
                                Scheme = Bearer,
                                Description = $"A key that an admin makes: {ApiKeyRegister.KeyStart}…",
                            },
                        };
                        document.Security =
                        [
                            new OpenApiSecurityRequirement
                            {
                                [new OpenApiSecuritySchemeReference(Bearer, document)] = [],
                            },
                        ];
                        return Task.CompletedTask;
                    }
                );
            }
        );
}
