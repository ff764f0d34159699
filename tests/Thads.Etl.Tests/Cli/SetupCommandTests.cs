using System.Text.Json;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Cli;

/// <summary>From nothing to a hub that is ready; run again, it changes nothing.</summary>
public sealed class SetupCommandTests
{
    [Test]
    public async Task Setup_says_what_is_missing_makes_the_first_admin_once_and_keeps_settings()
    {
        var folder = Directory.CreateTempSubdirectory("thads-setup-");
        try
        {
            var data = Path.Combine(folder.FullName, "data");
            var first = await ThadsProcess.RunAsync(data, "setup", "--json");
            Assert.That(first.ExitCode, Is.EqualTo(1), first.Errors);
            Assert.That(StateOf(first.Output, "admin"), Is.EqualTo("missing"));
            Assert.That(StateOf(first.Output, "database"), Is.EqualTo("ready"));
            Assert.That(StateOf(first.Output, "offices"), Is.EqualTo("missing"), "Those that ship ended in 2025.");
            Assert.That(StateOf(first.Output, "regimes"), Is.EqualTo("ready"));

            var offices = Path.Combine(folder.FullName, "offices.csv");
            await File.WriteAllTextAsync(
                offices,
                "office_code,admin_code,level,name_vi,short_name_vi,valid_from,valid_to,note\n"
                    + "PT-1,1,region,Phòng Thi hành án dân sự khu vực 1,Khu vực 1,2025-07-01,,\n"
            );
            var settings = Path.Combine(folder.FullName, "thads.env");
            string[] verb =
            [
                "setup",
                "--json",
                "--settings",
                settings,
                "--host",
                "thads.example.vn",
                "--offices",
                offices,
                "--admin",
                "lan",
                "--backup-folder",
                folder.CreateSubdirectory("backups").FullName,
            ];
            var second = await ThadsProcess.RunAsync(data, verb);
            Assert.That(second.ExitCode, Is.Zero, second.Output + second.Errors);
            Assert.That(StateOf(second.Output, "address"), Is.EqualTo("ready"));
            Assert.That(StateOf(second.Output, "backup"), Is.EqualTo("ready"));
            Assert.That(StateOf(second.Output, "offices"), Is.EqualTo("ready"));
            Assert.That(Root(second.Output).GetProperty("password").GetString(), Does.Match("^\\S{19}$"));
            var kept = await File.ReadAllTextAsync(settings);
            Assert.That(kept, Does.Contain("THADS__BACKUP__FOLDER=").And.Contain("thads.example.vn"));

            var third = await ThadsProcess.RunAsync(data, verb);
            Assert.That(third.ExitCode, Is.Zero, third.Errors);
            Assert.That(Root(third.Output).GetProperty("password").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(await File.ReadAllTextAsync(settings), Is.EqualTo(kept));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonElement Root(string output) => JsonDocument.Parse(output).RootElement;

    private static string StateOf(string output, string name) =>
        Root(output)
            .GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("name").GetString() == name)
            .GetProperty("state")
            .GetString()!;
}
