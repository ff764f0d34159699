using System.Text.Json;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Cli;

/// <summary><c>regime</c> as a user runs it.</summary>
public sealed class RegimeCommandTests
{
    private string data = null!;

    [SetUp]
    public void NewDataFolder() => data = Directory.CreateTempSubdirectory("thads-regime-").FullName;

    [TearDown]
    public void DeleteDataFolder() => Directory.Delete(data, recursive: true);

    [Test]
    public async Task A_circular_is_entered_and_amended_and_what_makes_no_sense_is_said()
    {
        var (exitCode, output, errors) = await RunAsync(
            "add",
            "TT-07-2027",
            "--title",
            "Thông tư 07/2027/TT-BTP",
            "--from",
            "2027-07-01",
            "--days",
            "3",
            "--source",
            "Điều 5",
            "--owed",
            "KQ-VIEC, KQ-TIEN"
        );
        Assert.That(exitCode, Is.Zero, output + errors);
        (exitCode, output, errors) = await RunAsync("amend", "TT-07-2027", "--days", "4");
        Assert.That(exitCode, Is.Zero, output + errors);
        (_, output, _) = await RunAsync("list", "--json");
        var regimes = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        Assert.That(regimes[^2].GetProperty("valid_to").GetString(), Is.EqualTo("2027-06-30"));
        Assert.That(
            (
                regimes[^1].GetProperty("code").GetString(),
                regimes[^1].GetProperty("office_deadline_days").GetInt32(),
                regimes[^1].GetProperty("owed_forms").GetArrayLength()
            ),
            Is.EqualTo(("TT-07-2027", 4, 2))
        );
        (exitCode, _, errors) = await RunAsync("end", "TT-07-2027", "--on", "2026-01-01", "--reason", "sai");
        Assert.That((exitCode, errors), Is.EqualTo((2, errors)));
        Assert.That(errors, Does.Contain("ends before it begins"));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        ThadsProcess.RunAsync(data, ["regime", .. arguments]);
}
