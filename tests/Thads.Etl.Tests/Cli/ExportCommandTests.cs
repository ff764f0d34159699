using System.Text.Json;
using Thads.Etl.Exports;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Etl.Tests.Cli;

/// <summary><c>export</c> as a user runs it.</summary>
public sealed class ExportCommandTests
{
    private DirectoryInfo folder = null!;
    private string data = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("thads-export-");
        data = Path.Combine(folder.FullName, "data");
        await using var hub = await TestHub.StartAsync();
        var file = Path.Combine(folder.FullName, "good.xlsx");
        await File.WriteAllBytesAsync(file, hub.Sample("VP-244", "KQ-VIEC", 2016));
        Assert.That((await ThadsProcess.RunAsync(data, "ingest", file)).ExitCode, Is.Zero);
    }

    [OneTimeTearDown]
    public void Stop() => folder.Delete(recursive: true);

    [Test]
    public async Task Csv_goes_to_the_standard_output_and_is_what_the_mart_holds()
    {
        var (exitCode, output, errors) = await RunAsync("kpi_office_year", "--year", "2016", "--office", "vp-244");
        Assert.That(exitCode, Is.Zero, errors);
        var lines = output.TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.That(lines, Has.Length.EqualTo(2));
        var kpi = await ThadsProcess.RunAsync(data, "kpi", "--office", "VP-244", "--json");
        var year = JsonDocument.Parse(kpi.Output).RootElement[0];
        var at = Array.IndexOf(lines[0].Split(','), "cases_completed");
        Assert.That(lines[1].Split(',')[at], Is.EqualTo(year.GetProperty("cases_completed").GetRawText()));
    }

    [Test]
    public async Task The_format_is_what_the_outputs_name_ends_with()
    {
        var file = Path.Combine(folder.FullName, "out.xlsx");
        var (exitCode, output, errors) = await RunAsync("mart.kpi_province_year", "--output", file);
        Assert.That((exitCode, output), Is.EqualTo((0, "")), errors);
        Assert.That((await File.ReadAllBytesAsync(file))[..2], Is.EqualTo("PK"u8.ToArray()));
    }

    [Test]
    public async Task All_marts_are_a_folder_with_their_dictionary_and_a_script_for_DuckDB()
    {
        var all = Path.Combine(folder.FullName, "all");
        var (exitCode, output, errors) = await RunAsync("--all", "--format", "parquet", "--output", all);
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(output, Does.Contain("files"));
        var script = await File.ReadAllTextAsync(Path.Combine(all, MartFolder.DuckDb));
        var dictionary = await File.ReadAllTextAsync(Path.Combine(all, MartFolder.Dictionary));
        await using var context = new SqliteProvider(Path.Combine(data, "thads.db")).CreateContext();
        Assert.That(script, Does.Contain("create schema if not exists dw;"));
        Assert.That(
            MartTable.Dimensions(context).Select(table => table.Name),
            Is.EqualTo(new[] { "dim_office_durable", "dim_period_status" })
        );
        foreach (var table in MartTable.All(context).Concat(MartTable.Dimensions(context)))
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(all, $"{table.Name}.parquet"));
            var (names, rows) = await ExportReader.ReadAsync("parquet", bytes, table);
            Assert.That(names, Is.EqualTo(table.Columns.Select(column => column.Name)), table.Name);
            var expected = 0;
            await foreach (var _ in table.Rows(context, MartFilter.Nothing))
            {
                expected++;
            }
            Assert.That(rows, Has.Count.EqualTo(expected), table.Name);
            Assert.That(
                script,
                Does.Contain($"table {table.Schema}.{table.Name} as from read_parquet('{table.Name}.parquet')")
            );
            foreach (var column in table.Columns)
            {
                Assert.That(dictionary, Does.Contain($"\"{table.Name}\",\"{column.Name}\","));
            }
        }
        Assert.That(
            Directory.EnumerateFiles(all).Select(Path.GetExtension).Distinct(),
            Is.EquivalentTo(new[] { ".parquet", ".csv", ".sql" })
        );
    }

    [TestCase("--all", "--output")]
    [TestCase("--all kpi_office_year --output /tmp/x", "no mart")]
    [TestCase("--all --format doc --output /tmp/x", "csv, json, parquet, xlsx")]
    [TestCase("--format csv", "--all")]
    [TestCase("nonsense", "kpi_office_year")]
    [TestCase("kpi_office_year --format doc", "csv, json, parquet, xlsx")]
    [TestCase("kpi_office_year --format parquet", "--output")]
    [TestCase("kpi_province_year --office VP-244", "no offices")]
    [TestCase("kpi_office_year --office VP-999", "VP-999")]
    [TestCase("kpi_office_year --output /no/such/folder/out.csv", "/no/such/folder")]
    [TestCase("kpi_office_year --output /tmp", "is a folder")]
    [TestCase("kpi_office_year --output /proc/out.csv", "/proc/out.csv cannot be written")]
    [TestCase("kpi_office_year --format csv --output out.parquet", "out.parquet would not hold parquet")]
    public async Task What_makes_no_sense_is_a_usage_error(string arguments, string said)
    {
        var (exitCode, output, errors) = await RunAsync(arguments.Split(' '));
        Assert.That((exitCode, output), Is.EqualTo((2, "")), errors);
        Assert.That(errors, Does.Contain(said).And.Not.Contains("   at ").And.Not.Contains(".tmp"));
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        ThadsProcess.RunAsync(data, ["export", .. arguments]);
}
