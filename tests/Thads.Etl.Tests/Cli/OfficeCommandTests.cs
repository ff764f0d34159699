using System.Text.Json;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Cli;

/// <summary><c>office</c> and <c>kpi --structure</c> as a user runs them.</summary>
public sealed class OfficeCommandTests
{
    private string data = null!;

    [SetUp]
    public void NewDataFolder() => data = Directory.CreateTempSubdirectory("thads-office-").FullName;

    [TearDown]
    public void DeleteDataFolder() => Directory.Delete(data, recursive: true);

    [Test]
    public async Task Offices_and_successions_are_loaded_listed_and_read_by()
    {
        var offices = await FileAsync("offices.csv", OfficeFiles.Offices(OfficeFiles.Regions));
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(data, "office", "load", offices, "--json");
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(JsonDocument.Parse(output).RootElement.GetProperty("changes").GetArrayLength(), Is.EqualTo(2));

        var successions = await FileAsync(
            "successions.csv",
            OfficeFiles.Successions("VP-243,KV1,2025-07-01,1,,true", "VP-244,KV1,2025-07-01,1,,false")
        );
        (exitCode, output, errors) = await ThadsProcess.RunAsync(data, "office", "succession", successions);
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(output, Does.Contain("VP-243 → KV1: new").And.Contain("2 changes"));

        (_, output, _) = await ThadsProcess.RunAsync(data, "office", "list", "--json");
        var office = JsonDocument
            .Parse(output)
            .RootElement.EnumerateArray()
            .Single(o => o.GetProperty("office_code").GetString() == "VP-243");
        var successor = office.GetProperty("successors").EnumerateArray().Single();
        Assert.That(
            (
                successor.GetProperty("successor_office_code").GetString(),
                successor.GetProperty("is_fictitious").GetBoolean()
            ),
            Is.EqualTo(("KV1", true))
        );
        var none = await FileAsync("none.csv", OfficeFiles.Successions());
        (exitCode, output, _) = await ThadsProcess.RunAsync(data, "office", "succession", none);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain("all 2 successions would be gone"));

        (_, output, _) = await ThadsProcess.RunAsync(data, "office", "list");
        Assert.That(output, Does.Contain("→ KV1 from 2025-07-01, weight 1 (fictitious)"));

        (exitCode, _, errors) = await ThadsProcess.RunAsync(
            data,
            "kpi",
            "--structure",
            "current",
            "--office",
            "vp-243"
        );
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors, Does.Contain("KV1"));
    }

    [Test]
    public async Task A_bad_file_is_rejected_with_every_line_that_is_wrong()
    {
        var file = await FileAsync(
            "successions.csv",
            OfficeFiles.Successions("VP-243,KV9,2025-07-01,1,,", "VP-244,VP-243,2025-07-01,2,,")
        );
        var (exitCode, output, _) = await ThadsProcess.RunAsync(data, "office", "succession", file, "--json");
        Assert.That(exitCode, Is.EqualTo(1));
        var result = JsonDocument.Parse(output).RootElement;
        Assert.That(result.GetProperty("is_loaded").GetBoolean(), Is.False);
        Assert.That(
            result
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e => (e.GetProperty("line").GetInt32(), e.GetProperty("column").GetString())),
            Is.EqualTo(new[] { (2, "successor_office_code"), (3, "weight") })
        );
        (exitCode, output, _) = await ThadsProcess.RunAsync(data, "office", "succession", file);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain("line 3, weight").And.Contain("nothing was loaded"));
    }

    [TestCase("office load /no/such/file.csv")]
    [TestCase("office succession")]
    [TestCase("kpi --structure yesterday")]
    [TestCase("kpi --structure current --year 2020 --trace cases_completed")]
    public async Task What_makes_no_sense_is_usage(string arguments)
    {
        var (exitCode, _, errors) = await ThadsProcess.RunAsync(data, arguments.Split(' '));
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors, Is.Not.Empty);
    }

    private async Task<string> FileAsync(string name, byte[] bytes)
    {
        var path = Path.Combine(data, name);
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }
}
