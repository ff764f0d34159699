using System.Text.Json;
using Microsoft.Data.Sqlite;
using Thads.Etl.Findings;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Cli;

/// <summary>The verbs, their exit codes, and what they do with bad input.</summary>
public sealed class CommandLineTests
{
    private string folder = null!;
    private string data = null!;
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("thads-cli-").FullName;
        hub = await TestHub.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await hub.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [SetUp]
    public void NewDataFolder() => data = Path.Combine(folder, TestContext.CurrentContext.Test.ID);

    [TestCase("--help", 0)]
    [TestCase("kpi --help", 0)]
    [TestCase("nonsense", 2)]
    [TestCase("ingest", 2)]
    [TestCase("ingest /no/such/file.xlsx", 2)]
    [TestCase("kpi --office VP-999", 2)]
    [TestCase("kpi --trace cases_completed", 2)]
    [TestCase("kpi --trace nonsense --year 2020", 2)]
    [TestCase("kpi --trace cases_completed --year 2020", 2)]
    [TestCase("kpi --as-of 9999-12-31", 2)]
    [TestCase("rebuild --as-of 9999-12-31 --output x.db", 2)]
    [TestCase("rebuild --as-of 2020-10-31 --output /no/such/folder/x.db", 2)]
    [TestCase("work --queues bogus", 2)]
    [TestCase("work --queues ,", 2)]
    [TestCase("period lock 2020-13", 2)]
    [TestCase("period lock soon", 2)]
    public async Task Exit_codes_of_usage(string arguments, int expected)
    {
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(data, arguments.Split(' '));
        Assert.That(exitCode, Is.EqualTo(expected), errors);
        Assert.That(expected == 0 ? output : errors, Is.Not.Empty.And.Not.Contains("   at "));
    }

    [TestCase("DATABASE__PROVIDER", "Postgres", "Sqlite, PostgreSql, SqlServer")]
    [TestCase("DATABASE__MAXBATCHSIZE", "0", "Thads:Database:MaxBatchSize")]
    [TestCase("INSPECTION__MAXROWS", "many", "Thads:Inspection:MaxRows")]
    [TestCase("SCHEDULE__INBOXSWEEP", "now and then", "Thads:Schedule:InboxSweep")]
    public async Task A_setting_that_makes_no_sense_stops_the_start_with_a_sentence_that_names_it(
        string setting,
        string value,
        string said
    )
    {
        var (exitCode, _, errors) = await ThadsProcess.RunAsync(data, [($"THADS__{setting}", value)], "kpi");
        Assert.That(exitCode, Is.EqualTo(2), errors);
        Assert.That(errors, Does.Contain(said).And.Not.Contains("   at "));
        Assert.That(
            File.Exists(Path.Combine(data, "thads.db")),
            Is.False,
            "Nothing is begun before the settings are right."
        );
    }

    [Test]
    public async Task A_trace_that_the_stored_workbook_does_not_bear_out_is_no_success()
    {
        var file = await FileAsync("good.xlsx", hub.Sample("VP-244", "KQ-VIEC", 2016));
        await ThadsProcess.RunAsync(data, "ingest", file);
        string[] trace = ["kpi", "--trace", "cases_completed", "--year", "2016"];
        Assert.That((await ThadsProcess.RunAsync(data, trace)).ExitCode, Is.Zero);
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(data, "thads.db")};Pooling=False"))
        {
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            command.CommandText = "update fact_case_result set completed = completed + 1, terminated = terminated - 1";
            await command.ExecuteNonQueryAsync();
        }
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(data, trace);
        Assert.That(exitCode, Is.EqualTo(1), errors);
        Assert.That(output, Does.Contain("✗"));
    }

    [Test]
    public async Task A_good_workbook_is_ingested_and_its_figures_are_there()
    {
        var file = await FileAsync("good.xlsx", hub.Sample("VP-244", "KQ-VIEC", 2016));
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(data, "ingest", file, "--json");
        Assert.That(exitCode, Is.Zero, errors);
        var outcome = JsonDocument.Parse(output).RootElement[0];
        Assert.That(
            (
                outcome.GetProperty("status").GetString(),
                outcome.GetProperty("office_code").GetString(),
                outcome.GetProperty("fact_rows").GetInt32()
            ),
            Is.EqualTo(("loaded", "VP-244", 18))
        );
        var kpi = await ThadsProcess.RunAsync(data, "kpi", "--year", "2016", "--json");
        var year = JsonDocument.Parse(kpi.Output).RootElement[0];
        Assert.That(year.GetProperty("stat_year").GetInt32(), Is.EqualTo(2016));
        Assert.That(year.GetProperty("cases_completion_rate").GetDouble(), Is.EqualTo(88).Within(5));
        Assert.That(year.GetProperty("money_completed").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That((await ThadsProcess.RunAsync(data, "verify")).ExitCode, Is.Zero);
        Assert.That((await ThadsProcess.RunAsync(data, "rebuild")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_folder_is_ingested_whole_and_one_bad_file_does_not_stop_the_others()
    {
        var bad = hub.Sample("VP-244", "KQ-VIEC", 2016);
        await FileAsync("folder/1.xlsx", bad[..500]);
        await FileAsync("folder/2.xlsx", []);
        await FileAsync("folder/3.xlsx", hub.Sample("VP-244", "KQ-VIEC", 2016));
        await FileAsync("folder/notes.txt", "not looked at"u8.ToArray());
        var (exitCode, output, _) = await ThadsProcess.RunAsync(
            data,
            "ingest",
            Path.Combine(folder, "folder"),
            "--json"
        );
        Assert.That(exitCode, Is.EqualTo(1));
        var outcomes = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        Assert.That(
            outcomes.Select(o => o.GetProperty("status").GetString()),
            Is.EqualTo(new[] { "rejected", "rejected", "loaded" })
        );
        Assert.That(
            outcomes.Take(2).Select(o => o.GetProperty("findings")[0].GetProperty("code").GetString()),
            Is.EqualTo(new[] { FindingCodes.WorkbookDamaged, FindingCodes.WorkbookEmpty })
        );
    }

    [Test]
    public async Task Validate_says_everything_and_stores_nothing()
    {
        var file = await FileAsync("bad.xlsx", hub.Variant("VP-244", 2016, 12, 0).Set("C12", 1).Set("D13", "abc"));
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(data, "validate", file, "--json");
        Assert.That(exitCode, Is.EqualTo(1), errors);
        var result = JsonDocument.Parse(output).RootElement;
        Assert.That(result.GetProperty("is_valid").GetBoolean(), Is.False);
        var findings = result
            .GetProperty("findings")
            .EnumerateArray()
            .Select(f => (f.GetProperty("code").GetString(), f.GetProperty("cell").GetString()))
            .ToList();
        Assert.That(
            findings,
            Is.SupersetOf(new[] { (FindingCodes.IdentityNotEqual, "C12"), (FindingCodes.CellNotANumber, "D13") })
        );
        var cause = result
            .GetProperty("causes")
            .EnumerateArray()
            .Single(one => one.GetProperty("cells")[0].GetProperty("cell").GetString() == "C12");
        Assert.That(
            cause.EnumerateObject().Select(property => property.Name),
            Is.SupersetOf(new[] { "cells", "slip", "explains" })
        );
        var cell = cause.GetProperty("cells")[0];
        Assert.That(
            cell.EnumerateObject().Select(property => property.Name),
            Is.SupersetOf(new[] { "sheet", "cell", "found", "suggested" })
        );
        Assert.That(
            (cell.GetProperty("sheet").GetString(), cell.GetProperty("found").GetDecimal()),
            Is.EqualTo(("KQ-VIEC", 1m))
        );
        Assert.That(
            cause.GetProperty("explains").EnumerateArray().Select(index => findings[index.GetInt32()].Item2),
            Does.Contain("C12")
        );
        var status = await ThadsProcess.RunAsync(data, "ingest", file, "--json");
        Assert.That(
            JsonDocument.Parse(status.Output).RootElement[0].GetProperty("submission_id").GetInt32(),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task A_locked_period_is_refused()
    {
        var file = await FileAsync("locked.xlsx", hub.Variant("VP-244", 2016, 12, 0));
        Assert.That((await ThadsProcess.RunAsync(data, "period", "lock", "2016-12")).ExitCode, Is.Zero);
        var (exitCode, output, _) = await ThadsProcess.RunAsync(data, "ingest", file);
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain(FindingCodes.PeriodLocked));
    }

    private async Task<string> FileAsync(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }
}
