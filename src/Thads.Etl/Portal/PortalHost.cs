using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hangfire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Thads.Etl.Api;
using Thads.Etl.Jobs;
using Thads.Etl.Portal.Docs;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Portal;

/// <summary>The ASP.NET Core host: the portal, the Hangfire server and its dashboard.</summary>
public static class PortalHost
{
    /// <summary>Builds the host over a warehouse that is ready for work: the job queue lives in the same database.</summary>
    public static async Task<WebApplication> BuildAsync(
        Action<WebApplicationBuilder>? configure,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Services.AddThads(builder.Configuration);
        builder.Services.AddThadsWorkers(builder.Configuration);
        builder.Services.AddHostedService<RecurringJobs>();
        // Vietnamese letters are letters: sent as they are, not as entities.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents();
        builder.Services.AddLocalization();
        builder.Services.AddHealthChecks().AddCheck<WarehouseHealthCheck>("warehouse", tags: ["ready"]);
        configure?.Invoke(builder);

        var app = builder.Build();
        await app.Services.GetRequiredService<WarehouseUpgrade>().PrepareAsync(cancellationToken);
        app.UseRequestLocalization(Localization());
        app.MapGet("/", ShowStatusAsync);
        app.MapForms();
        app.MapKpi();
        app.MapMarts();
        app.MapDocs();
        app.MapHangfireDashboard("/hangfire", new DashboardOptions { DisplayStorageConnectionString = false });
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
        return app;
    }

    /// <summary>Prepares the warehouse and serves until the process is told to stop.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var app = await BuildAsync(configure: null, cancellationToken);
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task<RazorComponentResult<StatusPage>> ShowStatusAsync(
        IWarehouseProvider provider,
        CancellationToken cancellationToken
    )
    {
        await using var context = provider.CreateContext();
        var model = await StatusModel.ReadAsync(context, cancellationToken);
        return new RazorComponentResult<StatusPage>(
            new Dictionary<string, object?> { [nameof(StatusPage.Model)] = model }
        );
    }

    /// <summary>Vietnamese unless English is asked for; what the browser prefers is not asked, since office PCs seldom say.</summary>
    private static RequestLocalizationOptions Localization()
    {
        CultureInfo[] cultures = [CultureInfo.GetCultureInfo("vi"), CultureInfo.GetCultureInfo("en")];
        return new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture("vi"),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            RequestCultureProviders = [new QueryStringRequestCultureProvider(), new CookieRequestCultureProvider()],
        };
    }
}
