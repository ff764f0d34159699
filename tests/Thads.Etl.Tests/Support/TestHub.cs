using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Reading;
using Thads.Etl.Workbooks.Rows;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Support;

/// <summary>The real services over a fresh warehouse in a folder of its own; submissions are processed when the test says so.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TestDatabase database;

    private TestHub(TestDatabase database, ServiceProvider services)
    {
        this.database = database;
        this.services = services;
    }

    public FakeTimeProvider Clock { get; private init; } = new();
    public CrashingObserver Observer { get; private init; } = new();
    public TestDatabase Database => database;
    public string Folder => database.Folder.FullName;
    public SubmissionLog Log => Get<SubmissionLog>();
    public ReferenceData Reference { get; private set; } = null!;

    /// <param name="engine">The engine that the warehouse is on.</param>
    /// <param name="at">What the clock says; it goes forwards only.</param>
    /// <param name="settings">Settings under <c>Thads</c>.</param>
    public static async Task<TestHub> StartAsync(
        DatabaseEngine engine = DatabaseEngine.Sqlite,
        DateTimeOffset? at = null,
        params (string Key, string Value)[] settings
    )
    {
        var hub = Over(await TestDatabase.CreateAsync(engine), at, settings);
        await hub.ReadReferenceAsync();
        return hub;
    }

    /// <summary>The services over a database as it is and with its account, which a test has prepared; the hub disposes of it.</summary>
    public static TestHub Over(
        TestDatabase database,
        DateTimeOffset? at = null,
        params (string Key, string Value)[] settings
    )
    {
        var clock = new FakeTimeProvider(at ?? new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero));
        var observer = new CrashingObserver();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddThads(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("Thads:DataFolder", database.Folder.FullName),
                    new("Thads:Security:PasswordHashRounds", "1"),
                    new("Thads:Database:Provider", database.Options.Provider.ToString()),
                    new("Thads:Database:ConnectionString", database.Options.ConnectionString),
                    new("Thads:Database:MigrateAtStart", database.Options.MigrateAtStart.ToString()),
                    new("Thads:Database:LockTimeoutSeconds", $"{database.Options.LockTimeoutSeconds}"),
                    new("Thads:Database:IdleTransactionSeconds", $"{database.Options.IdleTransactionSeconds}"),
                    .. settings.Select(setting => new KeyValuePair<string, string?>(
                        $"Thads:{setting.Key}",
                        setting.Value
                    )),
                ])
                .Build()
        );
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IStepObserver>(observer);
        return new TestHub(database, services.BuildServiceProvider()) { Clock = clock, Observer = observer };
    }

    public async Task ReadReferenceAsync()
    {
        await using var context = Context();
        Reference = await ReferenceData.LoadAsync(context, default);
    }

    public TService Get<TService>()
        where TService : notnull => services.GetRequiredService<TService>();

    public WarehouseContext Context() => Get<IWarehouseProvider>().CreateContext();

    public async Task<int> ReceiveAsync(byte[] bytes, string fileName = "test.xlsx", DeclaredTarget? declared = null)
    {
        declared ??= DeclaredTarget.Nothing;
        var receipt = await Log.ReceiveAsync(
            new ReceivedFile(fileName, bytes, new("test"), declared.FormCode, declared.OfficeCode, declared.PeriodKey),
            default
        );
        return receipt.SubmissionId;
    }

    public Task ProcessAsync(int submissionId) => Get<SubmissionProcessor>().ProcessAsync(submissionId, default);

    /// <summary>Receives, processes and refreshes; what became of the submission.</summary>
    public async Task<Submission> SubmitAsync(byte[] bytes, DeclaredTarget? declared = null)
    {
        var id = await ReceiveAsync(bytes, declared: declared);
        await ProcessAsync(id);
        await Get<MartRefresher>().RefreshPendingAsync(default);
        return await SubmissionAsync(id);
    }

    /// <summary>Submits rows of a form, with its warnings answered beforehand, and insists that they are loaded.</summary>
    public Task<Submission> LoadAsync<TRow>(
        Form<TRow> form,
        string office,
        int year,
        IReadOnlyList<TRow> rows,
        int months = 12,
        decimal? titleFigure = null
    )
        where TRow : FormRow, new() =>
        LoadAsync(this.Print(form, office, year, months, rows, titleFigure: titleFigure));

    /// <summary>Submits a workbook, with its warnings answered beforehand, and insists that it is loaded.</summary>
    public async Task<Submission> LoadAsync(byte[] bytes)
    {
        var receipt = await Log.ReceiveAsync(
            new ReceivedFile("test.xlsx", bytes, new("test"), Justification: "test"),
            default
        );
        await ProcessAsync(receipt.SubmissionId);
        await Get<MartRefresher>().RefreshPendingAsync(default);
        var submission = await SubmissionAsync(receipt.SubmissionId);
        if (submission.Status != SubmissionStatus.Loaded)
        {
            var findings = await FindingsAsync(receipt.SubmissionId);
            throw new InvalidOperationException(
                $"{submission.Status}: {string.Join(", ", findings.Select(f => $"{f.Code} {f.Cell} {f.Found}"))}"
            );
        }
        return submission;
    }

    public async Task<Submission> SubmissionAsync(int id)
    {
        await using var context = Context();
        return await context.Submissions.AsNoTracking().SingleAsync(s => s.SubmissionId == id);
    }

    public async Task<IReadOnlyList<SubmissionFinding>> FindingsAsync(int id)
    {
        await using var context = Context();
        return await context
            .SubmissionFindings.AsNoTracking()
            .Where(f => f.SubmissionId == id)
            .OrderBy(f => f.Ordinal)
            .ToListAsync();
    }

    /// <summary>Runs SQL that names tables by schema, as the files under <c>sql/</c> do.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var context = Context();
        return await context.Database.ExecuteSqlRawAsync(Get<IWarehouseProvider>().Dialect(sql));
    }

    public Task<VerificationResult> VerifyAsync() => Get<WarehouseVerifier>().VerifyAsync(null, default);

    /// <summary>Reads and checks a file as the pipeline does, without storing it.</summary>
    public (FormReading? Reading, IReadOnlyList<Finding> Findings) Read(byte[] bytes, DeclaredTarget? declared = null)
    {
        var findings = new FindingCollector(Get<FindingCatalog>());
        var reading = Get<WorkbookPipeline>()
            .Read(new StoredFile("test.xlsx", bytes, declared ?? DeclaredTarget.Nothing), Reference, findings, default);
        return (reading, findings.Findings);
    }

    /// <summary>The first sheet of a workbook, in memory.</summary>
    internal RowsPass RowsOf(byte[] bytes)
    {
        var findings = new FindingCollector(Get<FindingCatalog>());
        var file = new StoredFile("test.xlsx", bytes, DeclaredTarget.Nothing);
        using var pass = WorkbookPasses.Open(Get<WorkbookInspector>().Inspect(file, findings)!);
        pass.NextSheet(default);
        return new RowsPass([(pass.Sheet, [.. pass.Rows(default)])]);
    }

    /// <summary>Reads what a pass yields, without storing it.</summary>
    internal (FormReading? Reading, IReadOnlyList<Finding> Findings) Read(WorkbookPass pass)
    {
        var findings = new FindingCollector(Get<FindingCatalog>());
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        var reading = Get<WorkbookReader>().Read(pass, DeclaredTarget.Nothing, Reference, today, findings, default);
        return (reading, findings.Findings);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
