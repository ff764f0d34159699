using Microsoft.Extensions.Options;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Submissions;

/// <summary>An office sends so much within 24 hours and no more, by however many processes.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class QuotaTests(DatabaseEngine engine)
{
    private TestHub hub = null!;
    private byte next;

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Files_are_counted_by_office_within_24_hours()
    {
        hub = await TestHub.StartAsync(engine, null, ("Quota:FilesPerDay", "2"));
        await SendAsync("VP-244", 10);
        hub.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync("VP-244", 10);
        Assert.That(Refused("VP-244", 10), Is.EqualTo(("quota.files", "3", "2")));
        await SendAsync("VP-26", 10);
        await SendAsync(null, 10);
        next--; // What is known already is no new file.
        Assert.That((await SendAsync(null, 10)).IsNew, Is.False);
        hub.Clock.Advance(TimeSpan.FromHours(23.5));
        await SendAsync("VP-244", 10);
        Assert.That(Refused("VP-244", 10).Code, Is.EqualTo("quota.files"));
    }

    [Test]
    public async Task Bytes_are_counted_too()
    {
        hub = await TestHub.StartAsync(engine, null, ("Quota:BytesPerDay", "25"));
        await SendAsync("VP-244", 10);
        await SendAsync("VP-244", 15);
        Assert.That(Refused("VP-244", 1), Is.EqualTo(("quota.bytes", "26", "25")));
        await SendAsync("VP-26", 25);
    }

    [Test]
    public async Task Several_processes_count_together()
    {
        hub = await TestHub.StartAsync(engine, null, ("Quota:FilesPerDay", "5"));
        // Each with a door of its own, as processes have.
        var logs = Enumerable
            .Range(0, 4)
            .Select(_ => new SubmissionLog(
                hub.Get<IWarehouseProvider>(),
                hub.Get<AuditTrail>(),
                hub.Get<IOptions<QuotaOptions>>(),
                hub.Clock,
                hub.Observer
            ))
            .ToList();
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => Task.Run(() => TakenAsync(logs[i % logs.Count], (byte)i)))
        );
        Assert.That(taken.Count(isTaken => isTaken), Is.EqualTo(5));
    }

    private static async Task<bool> TakenAsync(SubmissionLog log, byte content)
    {
        try
        {
            await log.ReceiveAsync(new ReceivedFile("a.xlsx", [content, 1], new Actor("lan", "VP-244")), default);
            return true;
        }
        catch (ReceiptRefusedException e) when (e.Refusal == ReceiptRefusal.TooManyFiles)
        {
            return false;
        }
    }

    private Task<Receipt> SendAsync(string? office, int bytes)
    {
        var content = new byte[bytes];
        content[0] = ++next;
        return hub.Get<SubmissionIntake>()
            .ReceiveAsync(new ReceivedFile("a.xlsx", content, new Actor("lan", office)), default);
    }

    private (string Code, string? Found, string? Expected) Refused(string office, int bytes)
    {
        var refused = Assert.ThrowsAsync<RefusedFileException>(() => SendAsync(office, bytes))!.Finding;
        return (refused.Code, refused.Found, refused.Expected);
    }
}
