using System.Text.Json;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Tests.Cli;

/// <summary>The verb <c>audit</c>, over what other verbs leave in the trail.</summary>
public sealed class AuditCommandTests
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task What_was_done_on_the_command_line_is_listed_exported_and_proven()
    {
        await RunAsync(0, "period", "lock", "2016-12");
        await RunAsync(0, "period", "lock", "2016-12");
        await RunAsync(0, "period", "unlock", "2016-12");
        var offices = Path.Combine(hub.Folder, "offices.csv");
        await File.WriteAllBytesAsync(offices, OfficeFiles.Offices(OfficeFiles.Regions));
        await RunAsync(0, "office", "load", offices);

        var events = JsonDocument.Parse(await RunAsync(0, "audit", "list", "--json")).RootElement;
        Assert.That(
            events
                .EnumerateArray()
                .Select(e => (e.GetProperty("actor").GetString(), e.GetProperty("action").GetString())),
            Is.EqualTo(
                new[] { AuditActions.OfficesLoaded, AuditActions.PeriodUnlocked, AuditActions.PeriodLocked }.Select(
                    action => ((string?)$"cli:{Environment.UserName}", (string?)action)
                )
            )
        );
        Assert.That(events[0].GetProperty("detail").GetString(), Does.Contain("\"changes\":\"2\"").And.Contain("KV1"));
        Assert.That(events[1].GetProperty("subject").GetString(), Is.EqualTo("period:201612"));
        var one = JsonDocument.Parse(
            await RunAsync(0, "audit", "list", "--action", "period", "--limit", "1", "--json")
        );
        Assert.That(one.RootElement.GetArrayLength(), Is.EqualTo(1));
        await RunAsync(2, "audit", "list", "--from", "yesterday");

        var file = Path.Combine(hub.Folder, "audit.csv");
        await RunAsync(0, "audit", "export", "--output", file, "--action", "period");
        Assert.That(await File.ReadAllLinesAsync(file), Has.Length.EqualTo(3));
        Assert.That(await RunAsync(0, "audit", "list"), Does.Contain("data.exported"));
        Assert.That(await RunAsync(0, "audit", "verify"), Does.Contain("4 events"));
        await RunAsync(2, "audit", "verify", "--head", "4 none");
        var strange = $"2026-06-01T19:30:00.000Z 4 {new string('0', 64)}";
        Assert.That(await RunAsync(1, "audit", "verify", "--head", strange), Does.Contain("event 4"));
        Assert.That(await RunAsync(0, "audit", "rotate"), Does.Contain("audit.key"));
        await RunAsync(0, "period", "lock", "2016-12");
        Assert.That(await RunAsync(0, "audit", "verify"), Does.Contain("6 events"));

        await hub.ExecuteAsync("update etl.audit_event set actor = 'cli:minh' where event_id = 2");
        Assert.That(await RunAsync(1, "audit", "verify"), Does.Contain("event 2"));
        var result = JsonDocument.Parse(await RunAsync(1, "audit", "verify", "--json")).RootElement;
        Assert.That(
            (
                result.GetProperty("is_whole").GetBoolean(),
                result.GetProperty("first_break").GetInt32(),
                result.GetProperty("fault").GetString()
            ),
            Is.EqualTo((false, 2, "changed"))
        );
    }

    [Test]
    public async Task A_trail_whose_key_is_missing_goes_on_only_when_somebody_says_so()
    {
        await RunAsync(0, "period", "lock", "2016-12");
        File.Delete(Path.Combine(hub.Folder, "keys", "audit.key"));
        var (exitCode, _, errors) = await ThadsProcess.RunAsync(hub.Folder, "period", "list");
        Assert.That(exitCode, Is.EqualTo(3), errors);
        Assert.That(errors, Does.Contain("audit.key").And.Contain("audit rotate").And.Not.Contain("   at "));
        await RunAsync(0, "audit", "rotate");
        Assert.That(await RunAsync(1, "audit", "verify"), Does.Contain("event 1 is signed with a key that is not in"));
    }

    private async Task<string> RunAsync(int expected, params string[] arguments)
    {
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(hub.Folder, arguments);
        Assert.That(exitCode, Is.EqualTo(expected), $"{string.Join(' ', arguments)}: {output} {errors}");
        return output;
    }
}
