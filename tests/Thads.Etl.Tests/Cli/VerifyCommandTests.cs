using System.Text.Json;
using System.Text.RegularExpressions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Cli;

/// <summary>The verb <c>verify</c> and its list of what was found before.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class VerifyCommandTests(DatabaseEngine engine)
{
    private TestDatabase database = null!;
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(engine);
        hub = TestHub.Over(database);
        await hub.ReadReferenceAsync();
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task What_verifications_found_is_listed_and_listing_verifies_nothing()
    {
        Assert.That(await RunAsync(0, "--list"), Does.Contain("The warehouse has not been verified yet."));
        Assert.That(JsonDocument.Parse(await RunAsync(0, "--list", "--json")).RootElement.GetArrayLength(), Is.Zero);

        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.VerifyAsync();
        await hub.ExecuteAsync("update dw.fact_case_result set completed = completed + 1 where source_row = 12");
        const string difference = "fact_case_result [submission_key 1, source_row 12]: completed is";
        Assert.That(await RunAsync(1), Does.Contain(difference));

        // Exit code 0, though the last of them found a difference.
        var runs = JsonDocument.Parse(await RunAsync(0, "--list", "--json")).RootElement.EnumerateArray().ToList();
        Assert.That(
            runs.Select(run => (run.GetProperty("run_id").GetInt32(), run.GetProperty("is_equal").GetBoolean())),
            Is.EqualTo(new[] { (2, false), (1, true) })
        );
        Assert.That(runs[0].GetProperty("first_difference").GetString(), Does.StartWith(difference));
        Assert.That(runs[1].GetProperty("first_difference").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(runs[1].GetProperty("started_at").GetDateTime(), Is.EqualTo(hub.Clock.GetUtcNow().UtcDateTime));
        Assert.That(runs[1].GetProperty("rows_compared").GetInt64(), Is.GreaterThan(18));

        var text = await RunAsync(0, "--list");
        // On Vietnam's clock, seven hours later than the hub's.
        Assert.That(text, Does.Match(@"1 2026-06-01 09:00:00 equal, \d+ rows in 0\.0 s").And.Contain(difference));
        Assert.That(text, Does.Match(@"\A\s+2 [-0-9]+ [:0-9]+ not equal, "));
    }

    /// <summary>What is printed, in one line: it is broken where the terminal ends.</summary>
    private async Task<string> RunAsync(int expected, params string[] options)
    {
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(database, ["verify", .. options]);
        Assert.That(exitCode, Is.EqualTo(expected), $"{string.Join(' ', options)}: {output} {errors}");
        return Regex.Replace(output, @"\s*\n", " ");
    }
}
