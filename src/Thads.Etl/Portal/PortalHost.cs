using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Thads.Etl.Api;
using Thads.Etl.Exports;
using Thads.Etl.Jobs;
using Thads.Etl.Operations;
using Thads.Etl.Portal.Account;
using Thads.Etl.Portal.Admin;
using Thads.Etl.Portal.Board;
using Thads.Etl.Portal.Dashboards;
using Thads.Etl.Portal.Docs;
using Thads.Etl.Portal.Home;
using Thads.Etl.Portal.Kpi;
using Thads.Etl.Portal.Layout;
using Thads.Etl.Portal.Layouts;
using Thads.Etl.Portal.Look;
using Thads.Etl.Portal.Notices;
using Thads.Etl.Portal.Submissions;
using Thads.Etl.Security;
using Thads.Etl.Settings;
using Thads.Etl.Telemetry;

namespace Thads.Etl.Portal;

/// <summary>The ASP.NET Core host: the portal, the API, the Hangfire server and its dashboard.</summary>
public static class PortalHost
{
    /// <summary>Vietnamese first: what the browser prefers is not asked, since office PCs seldom say.</summary>
    public static IReadOnlyList<CultureInfo> Cultures { get; } =
    [CultureInfo.GetCultureInfo("vi-VN"), CultureInfo.GetCultureInfo("en")];

    /// <summary>Builds the host over a warehouse that is ready for work: the job queue lives in the same database.</summary>
    /// <param name="configure">Changes settings before anything is put together by them.</param>
    /// <param name="cancellationToken">Set when the process is told to stop.</param>
    public static async Task<WebApplication> BuildAsync(
        Action<WebApplicationBuilder>? configure,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddSecretFiles();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The line's context says what it is about; of the request its trace is enough.
        builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        builder.UseListeningAddress();
        configure?.Invoke(builder);
        AddServices(builder);
        var app = builder.Build();
        await ThadsStart.PrepareAsync(app.Services, cancellationToken);
        UsePipeline(app);
        MapEndpoints(app);
        return app;
    }

    /// <summary>Prepares the warehouse and serves until the process is told to stop.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var app = await BuildAsync(configure: null, cancellationToken);
        if (
            await app.Services.GetRequiredService<AccountRegister>().CreateFirstAdminAsync(cancellationToken) is
            { } password
        )
        {
            // Said once and kept nowhere; `user reset admin` makes another.
            await Console.Out.WriteLineAsync($"The first account: admin, with the password {password}");
        }
        if (await ThadsStart.StartAsync(app, cancellationToken))
        {
            await app.WaitForShutdownAsync(cancellationToken);
        }
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(ThadsServices.Section);
        builder.Services.AddThads(builder.Configuration);
        builder.Services.AddThadsWorkers(builder.Configuration);
        builder.Services.AddThadsAsService();
        builder.Services.AddThadsSecurity(settings);
        builder.Services.AddThadsTransport(builder.Configuration);
        builder.Services.AddHostedService<RecurringJobs>();
        builder.Services.AddHostedService<ScheduleWatch>();
        // Vietnamese letters are letters: sent as they are, not as entities.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddLocalization();
        builder.Services.AddProblemDetails(details =>
            details.CustomizeProblemDetails = problem =>
                problem.HttpContext.RequestServices.GetRequiredService<BusyWarehouse>().Describe(problem)
        );
        // Pages are tables, which shrink to a tenth: district lines are slow. What is secret in a page, its antiforgery token, differs each time.
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.AddThadsOpenApi();
        builder.Services.AddSettings<HelpOptions>(settings.GetSection("Help"));
        builder.Services.AddSingleton<PortalAssets>();
        builder.Services.AddSingleton<IconSet>();
        builder.Services.AddSingleton<OfficeDirectory>();
        builder.Services.AddSingleton<DepartmentName>();
        builder.Services.AddSingleton<BusyWarehouse>();
        builder.Services.AddSingleton<UploadForm>();
        builder.Services.AddSingleton<HeldFiles>();
        builder.Services.AddSingleton<ApprovalQueue>();
        builder.Services.AddSingleton<BoardHistoryReader>();
        builder.Services.AddSingleton<ComparisonReader>();
        builder.Services.AddSingleton<AnswerReader>();
        builder.Services.AddSingleton<VersionReader>();
        builder.Services.AddSingleton<OneTimeSecrets>();
        builder.Services.AddSingleton<CalendarReader>();
        builder.Services.AddSingleton<WordNames>();
        builder.Services.AddSingleton<KpiPageReader>();
        builder.Services.AddSingleton<KpiRankReader>();
        builder.Services.AddSingleton<CompletePeriods>();
        builder.Services.AddSingleton<SystemStateReader>();
        builder.Services.AddSingleton<JobNames>();
        builder.Services.AddSingleton<WaitingReader>();
        builder.Services.AddSingleton<OfficeHomeReader>();
        builder.Services.AddSingleton<ProvinceHomeReader>();
        builder.Services.AddSingleton<KpiTableReader>();
        builder.Services.ConfigureHttpJsonOptions(json => DataJson.Configure(json.SerializerOptions));
        builder.Services.AddThadsHealth();
        builder.Services.AddThadsTelemetry(settings, isServed: true);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseMetricsGuard();
        app.UsePlainHttpGuard();
        app.UseRequestLocalization(Localization());
        app.UseWhen(
            IsApi,
            api =>
                api.UseExceptionHandler(
                        new ExceptionHandlerOptions
                        {
                            StatusCodeSelector = app.Services.GetRequiredService<BusyWarehouse>().StatusOf,
                            SuppressDiagnosticsCallback = failed => ErrorPages.IsSendersFault(failed.Exception),
                        }
                    )
                    .UseStatusCodePages()
        );
        app.UseWhen(http => !IsApi(http), pages => pages.UseErrorPages());
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
            }
        );
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UsePasswordChangeGuard();
        app.UseSecondFactorGuard();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseRequestTextGuard();
        app.UsePageQueryGuard();
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.MapRazorComponents<App>();
        // Every form is checked for its page's token, whether or not its action reads anything of it.
        var actions = app.MapGroup("")
            .AddEndpointFilter<RouteGroupBuilder, CookieAntiforgery>()
            .AddEndpointFilter<RouteGroupBuilder, DayRange>();
        actions.MapSignInActions();
        actions.MapAccountActions();
        actions.MapForgottenActions();
        actions.MapNoticeActions();
        actions.MapSecondFactorActions();
        actions.MapExternalSignIn();
        actions.MapSubmissionActions();
        actions.MapRedactionActions();
        actions.MapReviewActions();
        actions.MapApprovalActions();
        actions.MapReadingActions();
        actions.MapLayoutActions();
        actions.MapAccountAdminActions();
        actions.MapCalendarActions();
        actions.MapRegimeActions();
        actions.MapTargetActions();
        actions.MapAuditExport();
        app.MapTemplateLink();
        app.MapDashboard();
        app.MapApi();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapHealth();
        app.MapMetrics();
        app.MapSecurityText();
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    private static RequestLocalizationOptions Localization() =>
        new()
        {
            DefaultRequestCulture = new RequestCulture(Cultures[0]),
            SupportedCultures = [.. Cultures],
            SupportedUICultures = [.. Cultures],
            RequestCultureProviders = [new QueryStringRequestCultureProvider(), new CookieRequestCultureProvider()],
        };
}
