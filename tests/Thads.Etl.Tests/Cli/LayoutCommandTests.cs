using System.Text.Json;
using Thads.Etl.Layouts;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Cli;

/// <summary><c>layout</c> as a user runs it.</summary>
public sealed class LayoutCommandTests
{
    private string data = null!;

    [SetUp]
    public void NewDataFolder() => data = Directory.CreateTempSubdirectory("thads-layout-").FullName;

    [TearDown]
    public void DeleteDataFolder() => Directory.Delete(data, recursive: true);

    [Test]
    public async Task A_layout_is_imported_shown_exported_and_retired_and_what_it_loaded_is_listed()
    {
        await using var hub = await TestHub.StartAsync();
        var foreign = new ForeignSheet(hub, hub.Golden("NSNN"));
        // The office by a name that is known everywhere.
        var workbook = Path.Combine(data, "la.xlsx");
        await File.WriteAllBytesAsync(workbook, foreign.Bytes.Set("C2", "Phúc Yên"));
        var file = Path.Combine(data, "mau.json");
        await File.WriteAllTextAsync(file, LayoutFile.Write(foreign.Layout));

        var (exitCode, output, errors) = await RunAsync("ingest", workbook);
        Assert.That(exitCode, Is.EqualTo(1), output + errors);
        (exitCode, output, errors) = await RunAsync("layout", "import", file, "--json");
        Assert.That(exitCode, Is.Zero, output + errors);
        var taught = JsonDocument.Parse(output).RootElement;
        var id = $"{taught.GetProperty("layout_id").GetInt32()}";
        Assert.That(
            taught.GetProperty("read_again").EnumerateArray().Single().GetProperty("status").GetString(),
            Is.EqualTo("loaded")
        );

        (_, output, _) = await RunAsync("layout", "list", "--json");
        var layouts = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        Assert.That(layouts.Select(l => l.GetProperty("origin").GetString()), Has.Some.EqualTo("shipped"));
        Assert.That(
            layouts.Single(l => $"{l.GetProperty("layout_id")}" == id).GetProperty("form_code").GetString(),
            Is.EqualTo("NSNN")
        );
        (exitCode, output, _) = await RunAsync("layout", "show", id);
        Assert.That((exitCode, output), Is.EqualTo((0, output)));
        Assert.That(output, Does.Contain("Cột in thêm thứ").And.Contain("1 submission is loaded by it"));
        (_, output, _) = await RunAsync("layout", "export", id);
        Assert.That(output, Is.EqualTo(await File.ReadAllTextAsync(file)));

        (exitCode, _, errors) = await RunAsync("layout", "retire", id, "--reason", "…");
        Assert.That((exitCode, errors), Is.EqualTo((2, errors)));
        (exitCode, output, _) = await RunAsync("layout", "retire", id, "--reason", "dạy nhầm", "--json");
        Assert.That(exitCode, Is.Zero);
        var retired = JsonDocument.Parse(output).RootElement;
        Assert.That(retired.GetProperty("record").GetProperty("retired_reason").GetString(), Is.EqualTo("dạy nhầm"));
        Assert.That(
            retired.GetProperty("submissions").EnumerateArray().Single().GetProperty("status").GetString(),
            Is.EqualTo("loaded")
        );
        (exitCode, _, errors) = await RunAsync("verify");
        Assert.That((exitCode, errors), Is.EqualTo((0, errors)));
    }

    [Test]
    public async Task A_word_is_taught_and_retired_and_what_it_loaded_is_listed()
    {
        await using var hub = await TestHub.StartAsync();
        var workbook = Path.Combine(data, "la.xlsx");
        await File.WriteAllBytesAsync(workbook, hub.Golden("NSNN").Replace("Tổng cộng", "Gộp lại cả"));
        var (exitCode, output, errors) = await RunAsync("ingest", workbook);
        Assert.That(exitCode, Is.EqualTo(1), output + errors);
        (exitCode, output, errors) = await RunAsync(
            "layout",
            "word",
            "teach",
            "Gộp lại cả",
            "--list",
            "totals",
            "--means",
            "all",
            "--json"
        );
        Assert.That(exitCode, Is.Zero, output + errors);
        var taught = JsonDocument.Parse(output).RootElement;
        Assert.That(
            taught.GetProperty("submissions").EnumerateArray().Single().GetProperty("status").GetString(),
            Is.EqualTo("loaded")
        );
        var id = $"{taught.GetProperty("word").GetProperty("word_id").GetInt32()}";
        (_, output, _) = await RunAsync("layout", "word", "list");
        Assert.That(output, Does.Contain("totals: Gộp lại cả = all"));
        (exitCode, output, _) = await RunAsync("layout", "word", "retire", id, "--reason", "dạy nhầm");
        Assert.That(exitCode, Is.Zero);
        Assert.That(output, Does.Contain("dạy nhầm").And.Contain("1 submission is loaded by it"));
        Assert.That((await RunAsync("layout", "word", "retire", id, "--reason", "dạy nhầm")).ExitCode, Is.EqualTo(2));
        (exitCode, _, errors) = await RunAsync("layout", "word", "teach", "Lạ", "--list", "heading", "--means", "x");
        Assert.That((exitCode, errors), Is.EqualTo((2, errors)));
    }

    [Test]
    public async Task What_cannot_be_done_is_said_with_the_exit_codes_of_every_verb()
    {
        var file = Path.Combine(data, "mau.json");
        await File.WriteAllTextAsync(file, "không phải mẫu");
        Assert.That((await RunAsync("layout", "import", file)).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync("layout", "import", file + ".none")).ExitCode, Is.EqualTo(2));
        Assert.That((await RunAsync("layout", "show", "999")).ExitCode, Is.EqualTo(2));
        Assert.That((await RunAsync("layout", "export", "1", "--output", file)).ExitCode, Is.EqualTo(2));
        var (exitCode, _, errors) = await RunAsync("layout", "retire", "1", "--reason", "không dùng nữa");
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors, Does.Contain("part of the program"));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        ThadsProcess.RunAsync(data, arguments);
}
