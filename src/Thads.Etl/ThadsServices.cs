using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.Options;
using Thads.Etl.Demo;
using Thads.Etl.Forms;
using Thads.Etl.Jobs;
using Thads.Etl.Lineage;
using Thads.Etl.Submissions;
using Thads.Etl.Validation;
using Thads.Etl.Workbooks;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Printing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Etl;

/// <summary>Puts the product together, from the settings of section <c>Thads</c>.</summary>
public static class ThadsServices
{
    public const string Section = "Thads";

    /// <summary>Everything but the workers.</summary>
    public static IServiceCollection AddThads(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section);
        services.Configure<InspectionOptions>(settings.GetSection("Inspection"));
        services.Configure<ScheduleOptions>(settings.GetSection("Schedule"));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new DataFolder(settings["DataFolder"] is { Length: > 0 } path ? path : "data"));
        services.AddWarehouse(settings["Database:Provider"] ?? "Sqlite");

        services.AddSingleton<FormCatalog>();
        services.AddSingleton<FindingCatalog>();
        services.AddSingleton<WorkbookInspector>();
        services.AddSingleton<WorkbookReader>();
        services.AddSingleton<WorkbookPipeline>();
        services.AddSingleton<WorkbookAnnotator>();
        services.AddSingleton<PrintedFormWriter>();
        services.AddSingleton<SampleSubmissions>();

        services.AddSingleton<IStepObserver, LoggingStepObserver>();
        services.AddSingleton<ISubmissionReplay, SubmissionReplay>();
        services.AddSingleton<WorkbookChecker>();
        services.AddSingleton<KpiTracer>();
        services.AddSingleton<TemplateFactory>();
        services.AddSingleton<SubmissionProcessor>();
        services.AddSingleton<SubmissionIntake>();
        services.AddSingleton<BatchIntake>();
        services.AddSingleton<InboundFile>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<PeriodLocks>();
        services.AddSingleton<MartRefreshQueue>();
        services.AddSingleton<ITimeZoneResolver, VietnamTimeZoneResolver>();
        services.AddHangfire(hangfire =>
            hangfire
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
                .UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromDays(7) })
        );
        return services;
    }

    /// <summary>The workers that serve the queues.</summary>
    public static IServiceCollection AddThadsWorkers(this IServiceCollection services) =>
        services.AddHangfireServer(server =>
        {
            server.Queues = JobQueues.All;
            server.WorkerCount = Math.Max(2, Environment.ProcessorCount);
            server.ShutdownTimeout = TimeSpan.FromSeconds(30);
        });

    private static void AddWarehouse(this IServiceCollection services, string provider)
    {
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new OptionsValidationException(
                $"{Section}:Database:Provider",
                typeof(string),
                [$"{Section}:Database:Provider is “{provider}”, but this build knows Sqlite only."]
            );
        }
        services.AddSingleton<IWarehouseProvider>(s => new SqliteProvider(
            s.GetRequiredService<DataFolder>().DatabaseFile
        ));
        services.AddSingleton<IBulkWriter, Linq2DbBulkWriter>();
        services.AddSingleton<WarehouseInitializer>();
        services.AddSingleton<SubmissionLog>();
        services.AddSingleton<SubmissionLoader>();
        services.AddSingleton<MartScripts>();
        services.AddSingleton<MartRefresher>();
        services.AddSingleton<WarehouseBuilder>();
        services.AddSingleton<WarehouseRebuilder>();
        services.AddSingleton<WarehouseVerifier>();
    }
}
