using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Faults;

/// <summary>
/// A working day in short: clerks who send, correct and send what is wrong, a province that approves, readers, four processes that work, one of
/// which is killed now and then. Which of them does what is drawn from a seed.
/// </summary>
internal sealed class Soak : IAsyncDisposable
{
    private const int Workers = 4;

    /// <summary>Years of which reports are corrected again and again; those of the others are sent once and approved.</summary>
    private static readonly int[] CorrectedYears = [2016, 2017, 2018];
    private static readonly int[] ApprovedYears = [2019, 2020];
    private static readonly string[] Offices = ["VP-244", "VP-246", "VP-247", "VP-249", "VP-251"];

    private readonly FaultWorld world;
    private readonly TestHub hub;
    private readonly HttpClient reader;
    private readonly string address;
    private readonly ConcurrentDictionary<int, SoakSubmission> sent = new();
    private readonly Random chance;
    private int variant;
    private ThadsProcess[] processes = [];

    private Soak(FaultWorld world, TestHub hub, HttpClient reader, string address, int seed) =>
        (this.world, this.hub, this.reader, this.address, chance) = (world, hub, reader, address, new Random(seed));

    public SoakFigures Figures { get; } = new();
    public IReadOnlyCollection<SoakSubmission> Sent => [.. sent.Values];

    public static async Task<Soak> StartAsync(int seed)
    {
        var world = await FaultWorld.StartAsync(DatabaseEngine.PostgreSql);
        var hub = world.Hub;
        var key = await hub.Get<ApiKeyRegister>()
            .CreateAsync("soak", "VP-244", [ApiScopes.Read], null, Actor.System, default);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var reader = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
        reader.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return new Soak(world, hub, reader, address, seed);
    }

    /// <summary>Goes on for a time, and then until what was sent is settled.</summary>
    /// <returns>How many were not settled within ten minutes.</returns>
    public async Task<int> RunAsync(TimeSpan time)
    {
        processes = [.. Enumerable.Range(0, Workers).Select(Start)];
        await Task.WhenAll(processes.Select(world.UntilItLivesAsync));
        Figures.AtStart = SoakFigures.Measure(processes);
        using var over = new CancellationTokenSource(time);
        await Task.WhenAll(
            AgainAsync(SendAsync, 400, over.Token),
            AgainAsync(ApproveAsync, 3_000, over.Token),
            AgainAsync(ReadAsync, 300, over.Token),
            KillAsync(over.Token),
            WatchAsync(over.Token)
        );
        var stuck = await world.SettleAsync(TimeSpan.FromMinutes(10));
        await LookAsync();
        Figures.AtEnd = SoakFigures.Measure(processes);
        Figures.Longest = Sent.Max(one => one.Waited) ?? TimeSpan.Zero;
        await world.KillAsync();
        return stuck;
    }

    /// <summary>Counts what was lost: what is not there, was given up, or came to something else than it had to.</summary>
    public async Task<(int Lost, int Doubled, bool IsEqual)> CountAsync()
    {
        await using var context = hub.Context();
        var states = await context.Submissions.AsNoTracking().ToDictionaryAsync(s => s.SubmissionId, s => s.Status);
        var lost = Sent.Count(one =>
            !states.TryGetValue(one.Id, out var status)
            || (
                one.IsWrong
                    ? status != SubmissionStatus.Rejected
                    : status is not (SubmissionStatus.Loaded or SubmissionStatus.Superseded)
            )
        );
        var isEqual = (await hub.Get<WarehouseVerifier>().VerifyAsync(null, default)).IsEqual;
        return (lost, await FaultWorld.DoubledAsync(context), isEqual);
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await world.DisposeAsync();
    }

    /// <summary>The first serves the portal as well; all of them sweep and work.</summary>
    private ThadsProcess Start(int index) =>
        index == 0 ? world.Serve(("URLS", address), ("ASPNETCORE_URLS", address)) : world.Run("work");

    private async Task AgainAsync(Func<Task> what, int pause, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await what();
                await Task.Delay(Draw(0, 2 * pause), cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private async Task SendAsync()
    {
        var number = Interlocked.Increment(ref variant);
        var office = Offices[Draw(0, Offices.Length)];
        var (isWrong, year) = Draw(0, 10) switch
        {
            < 2 => (true, CorrectedYears[Draw(0, CorrectedYears.Length)]),
            2 => (false, ApprovedYears[Draw(0, ApprovedYears.Length)]),
            _ => (false, CorrectedYears[Draw(0, CorrectedYears.Length)]),
        };
        if (ApprovedYears.Contains(year) && sent.Values.Any(one => one.Office == office && one.Year == year))
        {
            return;
        }
        var rows = hub.More(year, 12, number, office);
        if (isWrong)
        {
            rows[0].AcceptedTotal += 1;
        }
        var workbook = hub.Print(hub.CaseForm(), office, year, 12, rows);
        var started = Stopwatch.GetTimestamp();
        var receipt = await hub.Log.ReceiveAsync(
            new ReceivedFile($"{number}.xlsx", workbook, new("test"), Justification: "test"),
            default
        );
        Figures.Answered(Stopwatch.GetElapsedTime(started));
        sent[receipt.SubmissionId] = new SoakSubmission(receipt.SubmissionId, office, year, isWrong, started);
    }

    private async Task ApproveAsync()
    {
        var settled = sent.Values.Where(one => ApprovedYears.Contains(one.Year) && one.Waited is not null).ToList();
        if (settled.Count == 0)
        {
            return;
        }
        var one = settled[Draw(0, settled.Count)];
        var reviews = hub.Get<SubmissionReviews>();
        if (await reviews.ApproveAsync(one.Id, Actor.System, default) == ReviewOutcome.Decided)
        {
            Figures.Approvals++;
        }
        else if (await reviews.ReopenAsync(one.Id, "test", Actor.System, default) == ReviewOutcome.Decided)
        {
            Figures.Reopened++;
        }
    }

    private async Task ReadAsync()
    {
        string[] pages =
        [
            "/api/submissions",
            "/api/kpi/2016/offices/VP-244",
            "/api/kpi/2018/offices/VP-244/months",
            "/health/ready",
            "/api/marts",
        ];
        try
        {
            using var answer = await reader.GetAsync(pages[Draw(0, pages.Length)]);
            Figures.Read(answer.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            // The one that serves was just killed.
            Figures.ReadsUnanswered++;
        }
    }

    /// <summary>Every half minute one of them dies, and another starts in its place.</summary>
    private async Task KillAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(30), cancellationToken);
                var index = Draw(0, Workers);
                await processes[index].KillAsync();
                Figures.Kills++;
                processes[index] = Start(index);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await LookAsync();
            await Task.Delay(250, CancellationToken.None);
        }
    }

    /// <summary>Notes of each that is settled how long its clerk has waited.</summary>
    private async Task LookAsync()
    {
        var open = sent.Values.Where(one => one.Waited is null).ToDictionary(one => one.Id);
        await using var context = hub.Context();
        var settled = await context
            .Submissions.Where(s =>
                open.Keys.Contains(s.SubmissionId) && !SubmissionStatuses.Pending.Contains(s.Status)
            )
            .Select(s => s.SubmissionId)
            .ToListAsync();
        foreach (var id in settled)
        {
            open[id].Waited = Stopwatch.GetElapsedTime(open[id].SentAt);
        }
    }

    private int Draw(int from, int below)
    {
        lock (chance)
        {
            return chance.Next(from, below);
        }
    }
}
