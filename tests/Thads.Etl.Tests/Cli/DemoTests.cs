using System.Text.Json;
using Microsoft.Data.Sqlite;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Cli;

/// <summary>The demo as a newcomer runs it, killed in the middle and run again.</summary>
public sealed class DemoTests
{
    private const int KilledAfter = 120;
    private string data = null!;

    [SetUp]
    public void NewDataFolder() => data = Directory.CreateTempSubdirectory("thads-demo-").FullName;

    [TearDown]
    public void DeleteDataFolder() => Directory.Delete(data, recursive: true);

    [Test]
    public async Task Killed_in_the_middle_and_run_again_it_meets_every_published_figure_and_a_third_run_changes_nothing()
    {
        using (var killed = ThadsProcess.Start(data, "demo"))
        {
            while (Loaded() < KilledAfter && !killed.HasExited)
            {
                await Task.Delay(20);
            }
            Assert.That(killed.HasExited, Is.False);
            await killed.KillAsync();
        }
        Assert.That(Loaded(), Is.LessThan(600));

        var (exitCode, output, errors) = await ThadsProcess.RunAsync(data, "demo", "--json");
        Assert.That(exitCode, Is.Zero, errors);
        var first = JsonDocument.Parse(output).RootElement;
        Assert.That(
            first.GetProperty("published").EnumerateArray().Select(f => f.GetProperty("is_met").GetBoolean()),
            Has.Exactly(54).True.And.None.False
        );
        Assert.That(first.GetProperty("summary").GetProperty("not_loaded").GetInt32(), Is.Zero);

        var again = JsonDocument.Parse((await ThadsProcess.RunAsync(data, "demo", "--json")).Output).RootElement;
        Assert.That(again.GetProperty("summary").GetProperty("newly_loaded").GetInt32(), Is.Zero);
        Assert.That(Figures(again), Is.EqualTo(Figures(first)));

        // What the page of traps says becomes of who adds cumulative figures up.
        Assert.That(
            (
                Sum("select sum(cases_completed) from kpi_province_period where stat_year = 2020"),
                Sum("select cases_completed from kpi_province_year where stat_year = 2020")
            ),
            Is.EqualTo((40_326L, 6_317L))
        );
        await CompareStructuresAsync();
        var verify = await ThadsProcess.RunAsync(data, "verify", "--json");
        Assert.That(verify.ExitCode, Is.Zero, verify.Output);
        var rows = JsonDocument.Parse(verify.Output).RootElement.GetProperty("rows");
        // Staff: six years of ten offices. Timeliness: four forms at 12 months of six years, three at each other month of one.
        (string Table, int Rows)[] expected =
        [
            ("fact_case_result", 3060),
            ("kpi_officer_period", 50),
            ("kpi_staffing_year", 60),
            ("kpi_province_staffing_year", 6),
            ("kpi_coordination_year", 12),
            ("kpi_index_year", 15),
            ("kpi_award_year", 13),
            ("kpi_submission_timeliness", 570),
        ];
        Assert.That(expected.Select(e => (e.Table, rows.GetProperty(e.Table).GetInt32())), Is.EqualTo(expected));
    }

    [Test]
    public async Task It_does_not_mix_with_real_submissions()
    {
        var file = Path.Combine(data, "real.xlsx");
        await using (var hub = await TestHub.StartAsync())
        {
            await File.WriteAllBytesAsync(file, hub.Sample("VP-244", "KQ-VIEC", 2016));
        }
        Assert.That((await ThadsProcess.RunAsync(data, "ingest", file)).ExitCode, Is.Zero);
        var (exitCode, _, errors) = await ThadsProcess.RunAsync(data, "demo");
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors, Does.Contain("THADS__DATAFOLDER"));
    }

    /// <summary>The four offices that the demo makes up say so, and hold what the province does, to the đồng; as it was known then too.</summary>
    private async Task CompareStructuresAsync()
    {
        var province = JsonDocument
            .Parse((await ThadsProcess.RunAsync(data, "kpi", "--json")).Output)
            .RootElement.EnumerateArray()
            .ToDictionary(year => year.GetProperty("stat_year").GetInt32());
        string[][] reads =
        [
            [],
            ["--as-of", "2099-12-31"],
        ];
        foreach (var read in reads)
        {
            var (exitCode, output, errors) = await ThadsProcess.RunAsync(
                data,
                ["kpi", "--structure", "current", "--json", .. read]
            );
            Assert.That(exitCode, Is.Zero, errors);
            var offices = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
            Assert.That(offices, Has.Count.EqualTo(4 * 6));
            Assert.That(offices.Select(o => o.GetProperty("office_name").GetString()), Is.All.Contains("(hư cấu)"));
            Assert.That(offices.Select(o => o.GetProperty("is_fictitious").GetInt32()), Is.All.EqualTo(1));
            foreach (var year in offices.GroupBy(o => o.GetProperty("stat_year").GetInt32()))
            {
                foreach (var column in new[] { "cases_enforceable", "cases_completed", "money_completed" })
                {
                    Assert.That(
                        year.Sum(o => o.GetProperty(column).GetDecimal()),
                        Is.EqualTo(province[year.Key].GetProperty(column).GetDecimal())
                    );
                }
                Assert.That(year.Sum(o => o.GetProperty("offices_expected").GetInt32()), Is.EqualTo(10));
            }
        }
    }

    private static string Figures(JsonElement demo) => demo.GetProperty("published").GetRawText();

    private long Sum(string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(data, "thads.db")};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // From this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private int Loaded()
    {
        var file = Path.Combine(data, "thads.db");
        if (!File.Exists(file))
        {
            return 0;
        }
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from submission where status = 'Loaded'";
            return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            return 0; // Its tables are still being made.
        }
    }
}
