using Hangfire;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Thads.Etl.Audit;
using Thads.Etl.Backups;
using Thads.Etl.Demo;
using Thads.Etl.Exports;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Jobs;
using Thads.Etl.Layouts;
using Thads.Etl.Lineage;
using Thads.Etl.Notices;
using Thads.Etl.Operations;
using Thads.Etl.Reports;
using Thads.Etl.Reports.Briefs;
using Thads.Etl.Retention;
using Thads.Etl.Security;
using Thads.Etl.Settings;
using Thads.Etl.Submissions;
using Thads.Etl.Telemetry;
using Thads.Etl.Workbooks.Annotation;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Printing;
using Thads.Etl.Workbooks.Rows;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Files;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Providers.PostgreSql;
using Thads.Warehouse.Providers.Sqlite;
using Thads.Warehouse.Providers.SqlServer;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Regimes;
using Thads.Warehouse.Schema;
using Thads.Warehouse.Submissions;

namespace Thads.Etl;

/// <summary>Puts the product together, from the settings of section <c>Thads</c>.</summary>
public static class ThadsServices
{
    public const string Section = "Thads";

    /// <summary>How long a stop takes at most.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    /// <summary>Everything but the workers.</summary>
    public static IServiceCollection AddThads(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section);
        services.AddSettings<InspectionOptions>(settings.GetSection("Inspection"));
        services.AddSettings<ScheduleOptions>(settings.GetSection("Schedule"));
        services.AddSettings<InboxOptions>(settings.GetSection("Inbox"));
        services.AddSettings<BackupOptions>(settings.GetSection("Backup"));
        services.AddSettings<MailOptions>(settings.GetSection("Mail"));
        services.AddSettings<ReviewOptions>(settings.GetSection("Review"));
        services.AddSettings<QuotaOptions>(settings.GetSection("Quota"));
        services.AddSettings<RetentionOptions>(settings.GetSection("Retention"));
        services.AddSettings<HealthOptions>(settings.GetSection("Health"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new DataFolder(settings["DataFolder"] is { Length: > 0 } path ? path : "data"));
        var database = Database(settings.GetSection("Database"));
        services.AddWarehouse(database, settings.GetSection("Audit"));

        services.AddThadsAccounts(settings);
        services.AddSingleton(s => new ProtectionKeys(
            new KeyFile(
                s.GetRequiredService<IOptions<SecurityOptions>>().Value.ProtectionKeyFile
                    ?? s.GetRequiredService<DataFolder>().ProtectionKeyFile
            )
        ));
        services.AddSingleton<BackupRestore>();
        services.AddSingleton<BackupLog>();
        services.AddSingleton<BackupService>();
        services.AddSingleton<FormCatalog>();
        services.AddSingleton<FindingCatalog>();
        services.AddSingleton<CauseCatalog>();
        services.AddSingleton<WorkbookInspector>();
        services.AddSingleton<WorkbookReader>();
        services.AddSingleton<WorkbookPipeline>();
        services.AddSingleton<WorkbookAnnotator>();
        services.AddSingleton<PrintedFormWriter>();
        services.AddSingleton<SampleSubmissions>();

        services.AddSingleton<IStepObserver, LoggingStepObserver>();
        services.AddSingleton<WarehouseStart>();
        services.AddSingleton<ReadingReader>();
        services.AddSingleton<LayoutTeacher>();
        services.AddSingleton<WordTeacher>();
        services.AddSingleton<LayoutLessons>();
        services.AddSingleton<ISubmissionReplay, SubmissionReplay>();
        services.AddSingleton<IReadingComparison, ReadingComparison>();
        services.AddSingleton<WorkbookChecker>();
        services.AddSingleton<KpiTracer>();
        services.AddSingleton<DetailTracer>();
        services.AddSingleton<FigureTracer>();
        services.AddSingleton<ReportWords>();
        services.AddSingleton<ReportComposer>();
        services.AddSingleton<ReportFigures>();
        services.AddSingleton<ReportMaker>();
        services.AddSingleton<ReportVerifier>();
        services.AddSingleton<BriefReader>();
        services.AddSingleton<BriefMaker>();
        services.AddSingleton<MartExporter>();
        services.AddSingleton<MartFolder>();
        services.AddSingleton<TemplateFactory>();
        services.AddSingleton<SubmissionProcessor>();
        services.AddSingleton<ISubmissionQueue, SubmissionQueue>();
        services.AddSingleton<SubmissionIntake>();
        services.AddSingleton<BatchIntake>();
        services.AddSingleton<InboundFile>();
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<DeclaredTargets>();
        services.AddSingleton<SubmissionArchive>();
        services.AddSingleton<SubmissionReader>();
        services.AddSingleton<SubmissionJustifier>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<PeriodLocks>();
        services.AddSingleton<TargetAssignments>();
        services.AddSingleton<AuditReader>();
        services.AddSingleton<ReadReport>();
        services.AddSingleton<ErasedSpace>();
        services.AddSingleton<DataRetention>();
        services.AddSingleton<SubmissionRedaction>();
        services.AddSingleton<ProgressBoard>();
        services.AddSingleton<DuePeriods>();
        services.AddNotices();
        services.AddSingleton<MartRefreshQueue>();
        services.AddSingleton<ITimeZoneResolver, VietnamTimeZoneResolver>();
        services.AddSingleton<JobHistory>();
        services.AddSingleton<JobLocks>();
        services.AddSingleton<MissedRuns>();
        services.AddSingleton<ScheduleRecords>();
        services.AddSingleton<PausedJobFilter>();
        services.AddSingleton<JobHistoryFilter>();
        services.AddSingleton<JobTelemetryFilter>();
        services.AddSingleton<SubmissionJobIndex>();
        services.AddSingleton<IJobFilterProvider, JobFilters>();
        services.AddSingleton<RecurringJobBoard>();
        services.AddSingleton<HolidayWatch>();
        services.AddSingleton<ProcessSettings>();
        // One without workers, such as a verb of the command line, serves no queue.
        services.TryAddSingleton(new WorkerOptions { Count = -1 });
        services.AddSingleton<ProcessRegister>();
        services.AddMetrics();
        services.AddSingleton<HubTelemetry>();
        services.AddSingleton<HubFiguresReader>();
        services.AddHangfire(hangfire =>
            hangfire
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
                .UseStorage(database)
        );
        return services;
    }

    /// <summary>
    /// As a service of systemd, which is told when it is ready, or of Windows; nothing where it is started otherwise. What is under work at a
    /// stop is finished or rolled back within <see cref="LongestStop"/>; what then still waits is taken up at the next start.
    /// </summary>
    public static IServiceCollection AddThadsAsService(this IServiceCollection services)
    {
        services.AddSystemd();
        services.AddWindowsService(service => service.ServiceName = "Thads ETL");
        return services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
    }

    /// <summary>The workers that serve the queues.</summary>
    public static IServiceCollection AddThadsWorkers(this IServiceCollection services, IConfiguration configuration)
    {
        var workers = SettingsReader.Read<WorkerOptions>(configuration.GetSection(Section).GetSection("Workers"));
        if (workers.QueueNames.Except(JobQueues.All).FirstOrDefault() is { } unknown)
        {
            throw new SettingsException(
                $"{Section}:Workers:Queues: There is no queue “{unknown}”: {string.Join(", ", JobQueues.All)}."
            );
        }
        services.Replace(ServiceDescriptor.Singleton(workers));
        services.AddHostedService<ProcessHeartbeat>();
        services.AddSingleton<HubMonitor>();
        services.AddHostedService(s => s.GetRequiredService<HubMonitor>());
        return workers.AtOnce == 0
            ? services
            : services.AddHangfireServer(server =>
            {
                server.Queues = workers.QueueNames;
                server.WorkerCount = workers.AtOnce;
                // Jobs are told at once to stop; those that cannot are left before the host is.
                server.ShutdownTimeout = LongestStop - TimeSpan.FromSeconds(5);
            });
    }

    /// <exception cref="SettingsException">The settings name no engine that there is, or a server without saying where.</exception>
    private static DatabaseOptions Database(IConfigurationSection settings)
    {
        var name = settings["Provider"];
        if (name is not null && !Enum.GetNames<DatabaseEngine>().Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new SettingsException(
                $"{Section}:Database:Provider: “{name}” is none of {string.Join(", ", Enum.GetNames<DatabaseEngine>())}."
            );
        }
        var database = SettingsReader.Read<DatabaseOptions>(settings);
        return database is { Provider: not DatabaseEngine.Sqlite, ConnectionString.Length: 0 }
            ? throw new SettingsException(
                $"{Section}:Database:ConnectionString: {database.Provider} needs to be told where it is."
            )
            : database;
    }

    private static void AddWarehouse(
        this IServiceCollection services,
        DatabaseOptions database,
        IConfiguration settings
    )
    {
        services.AddSingleton(database);
        services.AddSingleton<IWarehouseProvider>(s =>
            database.Provider switch
            {
                DatabaseEngine.PostgreSql => new PostgreSqlProvider(database),
                DatabaseEngine.SqlServer => new SqlServerProvider(database),
                _ => new SqliteProvider(
                    s.GetRequiredService<DataFolder>().DatabaseFile,
                    lockTimeoutSeconds: database.LockTimeoutSeconds
                ),
            }
        );
        services.AddSingleton<DatabaseInspector>();
        services.AddSingleton<IBulkWriter, Linq2DbBulkWriter>();
        services.AddSingleton<WarehouseInitializer>();
        services.AddSingleton<ReferenceCache>();
        services.AddSingleton<SubmissionLog>();
        services.TryAddSingleton(new WorkerProcess());
        services.AddSingleton<SubmissionTries>();
        services.AddSingleton<SubmissionReviews>();
        services.AddSingleton<SubmissionPermits>();
        services.AddSingleton<SubmissionConversation>();
        services.AddSingleton<MemberHistories>();
        services.AddSingleton<SubmissionLoader>();
        services.AddSingleton<MartRefresher>();
        services.AddSingleton<WarehouseBuilder>();
        services.AddSingleton<ReadingAudit>();
        services.AddSingleton<ReadingDecisions>();
        services.AddSingleton<PartitionedRebuild>();
        services.AddSingleton<WarehouseRebuilder>();
        services.AddSingleton<WarehouseUpgrade>();
        services.AddSingleton<ScratchWarehouse>();
        services.AddSingleton<VerificationLog>();
        services.AddSingleton<WarehouseVerifier>();
        services.AddSingleton<WarehouseHistory>();
        services.AddSingleton<OfficeRegister>();
        services.AddSingleton<ProvinceCalendar>();
        services.AddSingleton<LayoutRegister>();
        services.AddSingleton<RegimeRegister>();
        services.AddSingleton<WordRegister>();
        services.AddAudit(settings);
    }

    private static void AddAudit(this IServiceCollection services, IConfiguration settings)
    {
        services.Configure<AuditTrailOptions>(settings);
        services.AddSingleton(s => new AuditKeys(
            new KeyFile(Audit(s).KeyFile ?? s.GetRequiredService<DataFolder>().AuditKeyFile)
        ));
        services.AddSingleton(s => new AuditHeads(
            Audit(s).HeadFile ?? s.GetRequiredService<DataFolder>().AuditHeadFile
        ));
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<AuditTrimmer>();

        static AuditTrailOptions Audit(IServiceProvider s) => s.GetRequiredService<IOptions<AuditTrailOptions>>().Value;
    }
}
