using System.Text.Json;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Cli;

/// <summary>Accounts and keys from the command line.</summary>
public sealed class UserCommandTests
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("thads-user-");

    [TearDown]
    public void Delete() => folder.Delete(recursive: true);

    [Test]
    public async Task An_account_is_made_listed_and_reset_and_a_key_is_made_and_revoked()
    {
        var added = await RunAsync("user", "add", "lan", "--role", "District", "--office", "vp-244");
        Assert.That(added.Output, Does.Match("lan: \\S{19}"));
        var reset = await RunAsync("user", "reset", "lan");
        Assert.That(reset.Output, Does.StartWith("lan: ").And.Not.EqualTo(added.Output));
        var listed = JsonDocument.Parse((await RunAsync("user", "list", "--json")).Output).RootElement;
        Assert.That(listed[0].GetProperty("office_code").GetString(), Is.EqualTo("VP-244"));
        var key = await RunAsync("user", "key", "add", "máy chủ", "--office", "VP-244", "--scope", "submit", "read");
        Assert.That(key.Output.Trim(), Does.StartWith("thads_"));
        Assert.That((await RunAsync("user", "key", "revoke", "1")).ExitCode, Is.Zero);
        Assert.That(
            (await RunAsync("user", "key", "list")).Output,
            Does.Contain("revoked").And.Not.Contain(key.Output.Trim())
        );
        Assert.That((await RunAsync("audit", "verify")).ExitCode, Is.Zero);
    }

    [TestCase("user", "add", "lan", "--role", "District")]
    [TestCase("user", "add", "lan", "--role", "Clerk")]
    [TestCase("user", "add", "lan", "--role", "District", "--office", "VP-999")]
    [TestCase("user", "reset", "nobody")]
    [TestCase("user", "key", "add", "x", "--office", "ALL", "--scope", "submit")]
    [TestCase("user", "key", "revoke", "7")]
    public async Task What_makes_no_sense_is_told_as_usage(params string[] verb) =>
        Assert.That((await RunAsync(verb)).ExitCode, Is.EqualTo(2));

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        ThadsProcess.RunAsync(folder.FullName, arguments);
}
