using System.Text.Json;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Cli;

/// <summary><c>report</c> as a user runs it.</summary>
public sealed class ReportCommandTests
{
    private DirectoryInfo folder = null!;
    private string data = null!;
    private string file = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("thads-report-");
        data = Path.Combine(folder.FullName, "data");
        file = Path.Combine(folder.FullName, "report.xlsx");
        await using var hub = await TestHub.StartAsync();
        foreach (var office in new[] { "VP-244", "VP-246" })
        {
            var sent = Path.Combine(folder.FullName, $"{office}.xlsx");
            await File.WriteAllBytesAsync(sent, hub.Sample(office, "KQ-VIEC", 2016));
            Assert.That((await ThadsProcess.RunAsync(data, "ingest", sent)).ExitCode, Is.Zero);
        }
    }

    [OneTimeTearDown]
    public void Stop() => folder.Delete(recursive: true);

    [Test]
    public async Task A_report_is_written_is_valid_and_holds_until_it_is_edited()
    {
        var written = await RunAsync("report", "kq-viec", "--period", "2016-12", "--output", file, "--json");
        Assert.That(written.ExitCode, Is.Zero, written.Errors);
        var said = JsonDocument.Parse(written.Output).RootElement;
        Assert.That(said.GetProperty("offices_included").GetInt32(), Is.EqualTo(2));
        Assert.That(said.GetProperty("is_complete").GetBoolean(), Is.False);

        var check = await RunAsync("validate", file, "--json");
        Assert.That(check.ExitCode, Is.Zero, check.Output);
        var read = JsonDocument.Parse(check.Output).RootElement;
        Assert.That(
            (read.GetProperty("office").GetString(), read.GetProperty("is_valid").GetBoolean()),
            Is.EqualTo(("VP-26", true))
        );

        var holds = await RunAsync("report", "verify", file);
        Assert.That((holds.ExitCode, holds.Errors), Is.EqualTo((0, "")));
        Assert.That(holds.Output, Does.Contain("It holds."));

        var edited = Path.Combine(folder.FullName, "edited.xlsx");
        await File.WriteAllBytesAsync(edited, (await File.ReadAllBytesAsync(file)).SheetSet("KQ-VIEC", "E14", 4711));
        var found = await RunAsync("report", "verify", edited, "--json");
        Assert.That(found.ExitCode, Is.EqualTo(1), found.Errors);
        var cell = JsonDocument.Parse(found.Output).RootElement.GetProperty("edited")[0];
        Assert.That(cell.GetProperty("cell").GetString(), Is.EqualTo("E14"));

        var audit = await RunAsync("audit", "list", "--action", "data.exported", "--json");
        Assert.That(audit.Output, Does.Contain("report:KQ-VIEC:201612"));
    }

    [TestCase(2, "There is no form NOPE", "NOPE", "--period", "2016-12")]
    [TestCase(2, "“2016”", "KQ-VIEC", "--period", "2016")]
    [TestCase(2, "201613", "KQ-VIEC", "--period", "2016-13")]
    [TestCase(2, "SO-THU-LY is each office's own book", "SO-THU-LY", "--period", "2016-12")]
    [TestCase(1, "No report KQ-TIEN", "KQ-TIEN", "--period", "2016-12")]
    [TestCase(1, "No report KQ-VIEC", "KQ-VIEC", "--period", "2016-12", "--approved")]
    [TestCase(2, "past", "KQ-VIEC", "--period", "2016-12", "--structure", "past")]
    public async Task What_cannot_be_had_is_refused_with_a_sentence(int code, string said, params string[] arguments)
    {
        var output = Path.Combine(folder.FullName, "none.xlsx");
        var refused = await RunAsync(["report", .. arguments, "--output", output]);
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((code, "")), refused.Errors);
        Assert.That(refused.Errors, Does.Contain(said).And.Not.Contains("   at "));
        Assert.That(output, Does.Not.Exist);
    }

    [Test]
    public async Task A_file_that_is_no_report_does_not_hold_and_one_that_is_not_there_is_a_usage_error()
    {
        var other = await RunAsync("report", "verify", Path.Combine(folder.FullName, "VP-244.xlsx"));
        Assert.That(other.ExitCode, Is.EqualTo(1), other.Errors);
        Assert.That(other.Output, Does.Contain("is no report that this hub has made"));
        Assert.That(
            (await RunAsync("report", "verify", Path.Combine(folder.FullName, "no.xlsx"))).ExitCode,
            Is.EqualTo(2)
        );
    }

    [Test]
    public async Task A_brief_is_printed_or_written_as_a_page()
    {
        var said = await RunAsync("report", "brief", "--period", "2016-12", "--language", "en");
        Assert.That(said.ExitCode, Is.Zero, said.Errors);
        Assert.That(said.Output, Does.Contain("Cases:").And.Contain("enforceable cases are"));
        var page = Path.Combine(folder.FullName, "brief.html");
        var written = await RunAsync("report", "brief", "--period", "2016-12", "--output", page, "--json");
        Assert.That(written.ExitCode, Is.Zero, written.Errors);
        Assert.That(await File.ReadAllTextAsync(page), Does.StartWith("<!DOCTYPE html>"));
        Assert.That(
            JsonDocument.Parse(written.Output).RootElement.GetProperty("paragraphs").GetArrayLength(),
            Is.GreaterThan(3)
        );
    }

    [TestCase(1, "KQ-VIEC, KQ-TIEN", "--period", "2017-12")]
    [TestCase(2, "--years is 1 to 10", "--period", "2016-12", "--years", "0")]
    [TestCase(2, "FILE.html", "--period", "2016-12", "--output", "/tmp/brief.pdf")]
    [TestCase(2, "“x”", "--period", "x")]
    public async Task A_brief_that_cannot_be_had_is_refused_with_a_sentence(
        int code,
        string said,
        params string[] arguments
    )
    {
        var refused = await RunAsync(["report", "brief", .. arguments]);
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((code, "")), refused.Errors);
        Assert.That(refused.Errors, Does.Contain(said).And.Not.Contains("   at "));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        ThadsProcess.RunAsync(data, arguments);
}
