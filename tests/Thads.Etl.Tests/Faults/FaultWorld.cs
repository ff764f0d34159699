using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Faults;

/// <summary>
/// A hub that is done harm: processes of their own that work, and this one, which sends workbooks into the same database and keeps count.
/// </summary>
internal sealed class FaultWorld : IAsyncDisposable
{
    private static readonly string[] Offices = ["VP-244", "VP-246", "VP-247", "VP-249", "VP-251"];

    private readonly TestDatabase database;
    private readonly TestHub hub;
    private readonly List<ThadsProcess> processes = [];
    private readonly List<int> received = [];
    private int variant;

    private FaultWorld(TestDatabase database, TestHub hub) => (this.database, this.hub) = (database, hub);

    public TestDatabase Database => database;

    /// <summary>Whoever sends and counts.</summary>
    public TestHub Hub => hub;

    public WarehouseContext Context() => hub.Context();

    public IReadOnlyList<ThadsProcess> Processes => processes;

    /// <summary>Chooses the moments; the same for the same seed.</summary>
    public Random Chance { get; } = new(7);

    /// <param name="engine">The engine.</param>
    /// <param name="ahead">How far the clock of whoever sends is ahead of the workers'; it is behind where less than nothing.</param>
    public static async Task<FaultWorld> StartAsync(DatabaseEngine engine, TimeSpan ahead = default)
    {
        var database = await TestDatabase.CreateAsync(engine);
        // What it sends is received now, or as it thinks: the workers have the machine's own clock.
        var hub = TestHub.Over(database, TimeProvider.System.GetUtcNow() + ahead);
        await hub.ReadReferenceAsync();
        return new FaultWorld(database, hub);
    }

    /// <summary>Starts a process that works, and sweeps every few seconds for what was left behind.</summary>
    /// <param name="settings">Further variables of the environment.</param>
    public ThadsProcess Serve(params (string Name, string Value)[] settings) => Run("serve", settings);

    /// <param name="verb"><c>serve</c> or <c>work</c>.</param>
    /// <param name="settings">Further variables of the environment.</param>
    public ThadsProcess Run(string verb, params (string Name, string Value)[] settings)
    {
        var process = ThadsProcess.Start(
            database.Folder.FullName,
            database.Options,
            [
                ("URLS", "http://127.0.0.1:0"),
                ("THADS__SCHEDULE__SUBMISSIONSWEEP", "*/3 * * * * *"),
                ("THADS__SCHEDULE__LEFTBEHINDAFTER", "00:00:10"),
                ("THADS__WORKERS__COUNT", "2"),
                .. settings,
            ],
            verb
        );
        processes.Add(process);
        return process;
    }

    /// <summary>Starts a process that works until it passes a moment: <see cref="KilledAt"/>.</summary>
    public ThadsProcess ServeToBeKilledAt(string moment, params (string Name, string Value)[] settings) =>
        Serve([.. HookFor(moment), .. settings]);

    /// <exception cref="OperationCanceledException">It went on living.</exception>
    public static async Task UntilItDiesAsync(ThadsProcess process)
    {
        var (exitCode, errors) = await process.WaitAsync(TimeSpan.FromMinutes(3));
        Assert.That(exitCode, Is.EqualTo(128 + 9), errors);
    }

    /// <summary>Sends a workbook by a process that dies at a moment, and again by one that does not.</summary>
    public async Task IngestAsync(string moment)
    {
        variant++;
        var name = $"{variant}.xlsx";
        var folder = Directory.CreateTempSubdirectory("thads-sent-");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            await File.WriteAllBytesAsync(file, hub.Variant(Offices[variant % Offices.Length], 2016, 12, variant));
            string[] arguments = ["ingest", file, "--justification", "test"];
            using (
                var doomed = ThadsProcess.Start(database.Folder.FullName, database.Options, HookFor(moment), arguments)
            )
            {
                await UntilItDiesAsync(doomed);
            }
            var (exitCode, _, errors) = await ThadsProcess.RunAsync(database, arguments);
            Assert.That(exitCode, Is.Zero, errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        await using var context = hub.Context();
        received.Add(
            await context.Submissions.Where(s => s.FileName == name).Select(s => s.SubmissionId).SingleAsync()
        );
    }

    /// <summary>Has a workbook checked and marked by a process that is killed after a while: what it leaves is whole or is not there.</summary>
    public async Task AnnotateAndKillAsync(TimeSpan after)
    {
        var folder = Directory.CreateTempSubdirectory("thads-annotated-");
        try
        {
            var (file, marked) = (Path.Combine(folder.FullName, "in.xlsx"), Path.Combine(folder.FullName, "out.xlsx"));
            await File.WriteAllBytesAsync(file, hub.Variant(Offices[0], 2016, 12, ++variant));
            using (
                var doomed = ThadsProcess.Start(
                    database.Folder.FullName,
                    database.Options,
                    [],
                    "validate",
                    file,
                    "--annotate",
                    marked
                )
            )
            {
                await Task.Delay(after);
                await doomed.KillAsync();
            }
            if (File.Exists(marked))
            {
                Assert.That(hub.Read(await File.ReadAllBytesAsync(marked)).Reading, Is.Not.Null);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string Name, string Value)[] HookFor(string moment) =>
        [("DOTNET_STARTUP_HOOKS", typeof(KilledAt).Assembly.Location), (KilledAt.Variable, moment)];

    /// <summary>Waits until a process has written down that it lives: before that there is nothing to be stopped.</summary>
    public async Task UntilItLivesAsync(ThadsProcess process)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"/{process.Id}/");
        for (var time = 0; time < 600 && !process.HasExited; time++)
        {
            await using var context = hub.Context();
            if (await context.WorkingProcesses.AnyAsync(one => one.ProcessName.Contains(number)))
            {
                return;
            }
            await Task.Delay(100);
        }
        Assert.Fail("It did not begin to live.");
    }

    public async Task KillAsync()
    {
        foreach (var process in processes)
        {
            await process.KillAsync();
            process.Dispose();
        }
        processes.Clear();
    }

    /// <summary>Sends workbooks, each new; what is not taken, such as for want of room, does not count.</summary>
    /// <returns>How many were taken.</returns>
    public async Task<int> SendAsync(int count)
    {
        var taken = 0;
        for (var one = 0; one < count; one++)
        {
            variant++;
            var workbook = hub.Variant(Offices[variant % Offices.Length], 2016, 12, variant);
            try
            {
                var receipt = await hub.Log.ReceiveAsync(
                    new ReceivedFile($"{variant}.xlsx", workbook, new("test"), Justification: "test"),
                    default
                );
                received.Add(receipt.SubmissionId);
                taken++;
            }
            catch (Exception e) when (hub.Get<IWarehouseProvider>().IsTransient(e))
            {
                await TestContext.Out.WriteLineAsync($"Not taken: {e.Message}");
            }
        }
        return taken;
    }

    /// <summary>Sends workbooks all at once, by several doors as several processes have; every one has to be taken.</summary>
    public async Task SendAtOnceAsync(int count)
    {
        var doors = Enumerable
            .Range(0, 4)
            .Select(_ => ActivatorUtilities.CreateInstance<SubmissionLog>(hub.Get<IServiceProvider>()))
            .ToList();
        var files = Enumerable
            .Range(variant + 1, count)
            .Select(one => new ReceivedFile(
                $"{one}.xlsx",
                hub.Variant(Offices[one % Offices.Length], 2016, 12, one),
                new("test"),
                Justification: "test"
            ))
            .ToList();
        variant += count;
        var receipts = await Task.WhenAll(
            files.Select((file, index) => Task.Run(() => doors[index % doors.Count].ReceiveAsync(file, default)))
        );
        received.AddRange(receipts.Select(receipt => receipt.SubmissionId));
    }

    /// <summary>Waits until everything that was taken is settled.</summary>
    /// <returns>How many were not, within the time: they are stuck.</returns>
    public async Task<int> SettleAsync(TimeSpan longest)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var waiting = -1;
            try
            {
                await using var context = hub.Context();
                waiting = await context.Submissions.CountAsync(s => SubmissionStatuses.Pending.Contains(s.Status));
                if (waiting == 0 && !await context.MartRefreshRequests.AnyAsync())
                {
                    return 0;
                }
            }
            catch (Exception e) when (hub.Get<IWarehouseProvider>().IsTransient(e))
            {
                await TestContext.Out.WriteLineAsync($"Not counted: {e.Message}");
            }
            if (Stopwatch.GetElapsedTime(since) > longest)
            {
                return waiting;
            }
            await Task.Delay(100);
        }
    }

    /// <summary>Counts once everything has come to rest.</summary>
    public async Task<FaultOutcome> CountAsync(int tries, int stuck)
    {
        await using var context = hub.Context();
        var states = await context.Submissions.AsNoTracking().ToDictionaryAsync(s => s.SubmissionId, s => s);
        var lost = received.Count(id =>
            !states.TryGetValue(id, out var one)
            || one.Status
                is not (
                    SubmissionStatus.Loaded
                    or SubmissionStatus.Superseded
                    or SubmissionStatus.Received
                    or SubmissionStatus.Processing
                )
        );
        var doubled = await DoubledAsync(context);
        var isEqual = stuck == 0 && (await hub.Get<WarehouseVerifier>().VerifyAsync(null, default)).IsEqual;
        return new FaultOutcome(tries, received.Count, lost, doubled, stuck, isEqual);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await hub.DisposeAsync();
    }

    /// <summary>Slots of which two submissions count, and facts of one that does not; the key of facts allows none twice.</summary>
    public static async Task<int> DoubledAsync(WarehouseContext context)
    {
        var slots = await context
            .Submissions.Where(s => s.Status == SubmissionStatus.Loaded)
            .GroupBy(s => new
            {
                s.FormCode,
                s.OfficeCode,
                s.StatYear,
                s.Months,
            })
            .CountAsync(group => group.Count() > 1);
        var loaded = context.Submissions.Where(s => s.Status == SubmissionStatus.Loaded).Select(s => s.SubmissionId);
        var facts = await context.CaseResults.CountAsync(fact => !loaded.Contains(fact.SubmissionKey));
        return slots + facts;
    }
}
