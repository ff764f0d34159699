using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using System.Text;
using Thads.Etl.Exports;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Exports;

/// <summary>Marts out of the warehouse and back: what is read from an export is what stands in the mart.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class MartExportTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    public static IEnumerable<string> Formats => ExportFormats.All.Select(format => format.Name);
    public static IEnumerable<string> Marts => WarehouseTables.Marts.Select(NameOf);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        await using var context = hub.Context();
        await MartRows.StoreAsync(context);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task What_is_read_back_is_what_the_mart_holds(
        [ValueSource(nameof(Marts))] string name,
        [ValueSource(nameof(Formats))] string format
    )
    {
        var (mart, expected) = await MartAsync(name, MartFilter.Nothing);
        var (names, rows) = await ExportReader.ReadAsync(format, await ExportAsync(name, format), mart);
        Assert.That(names, Is.EqualTo(mart.Columns.Select(column => column.Name)));
        Assert.That(expected, Has.Count.EqualTo(MartRows.HostileTexts.Count + 6));
        Assert.That(rows, Is.EqualTo(expected));
    }

    [Test]
    public async Task Years_and_offices_are_chosen_by_and_shown_in_the_files_name()
    {
        await using (var context = hub.Context())
        {
            context.AddRange(Kpi(1990, "VP-244"), Kpi(1990, "VP-246"), Kpi(1991, "VP-244"));
            await context.SaveChangesAsync();
        }
        var filter = new MartFilter(1990, "vp-244");
        var export = await PrepareAsync("kpi_office_period", "csv", filter);
        Assert.That(export.FileName, Is.EqualTo("kpi_office_period_1990_VP-244.csv"));
        var lines = Encoding.UTF8.GetString(await WriteAsync(export)).Split("\r\n");
        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[1], Does.StartWith("1990,12,\"VP-244\","));
    }

    [TestCase("kpi_province_year", null, "VP-244", false)]
    [TestCase("kpi_office_period", null, "VP-999", true)]
    [TestCase("dim_office", null, null, true)]
    public void What_makes_no_sense_is_refused(string mart, int? year, string? office, bool isUnknown)
    {
        var refused = Assert.ThrowsAsync<ExportRefusedException>(() =>
            PrepareAsync(mart, "csv", new MartFilter(year, office))
        );
        Assert.That(refused!.IsUnknown, Is.EqualTo(isUnknown));
    }

    [Test]
    public void An_unknown_mart_is_answered_with_those_there_are()
    {
        var refused = Assert.ThrowsAsync<ExportRefusedException>(() => PrepareAsync("kpi", "csv", MartFilter.Nothing));
        foreach (var mart in Marts)
        {
            Assert.That(refused!.Message, Does.Contain(mart));
        }
    }

    [Test]
    public async Task Rows_come_from_the_engine_one_at_a_time()
    {
        const int offices = 100_000;
        await using (var context = hub.Context())
        {
            var provider = hub.Get<IWarehouseProvider>();
            await using var transaction = await provider.BeginWriteAsync(context, default);
            await hub.Get<IBulkWriter>()
                .WriteAsync(
                    context,
                    Enumerable.Range(0, offices).Select(office => Kpi(1980, $"X-{office:D6}")),
                    default
                );
            await transaction.CommitAsync();
        }
        // What the first query of all needs is no row.
        await WriteAsync(await PrepareAsync("kpi_office_period", "csv", new MartFilter(1979)));
        await using var output = new MemoryWatch(1 << 20);
        var export = await PrepareAsync("kpi_office_period", "csv", new MartFilter(1980));
        await export.WriteAsync(output, default);
        // The rows together are more than 50 MB in memory.
        Assert.That(output.Samples, Is.GreaterThan(5));
        Assert.That(output.Growth, Is.LessThan(8_000_000));
    }

    private static KpiOfficePeriod Kpi(int year, string office) =>
        new()
        {
            StatYear = year,
            Months = 12,
            OfficeCode = office,
            OfficeName = office,
            CasesAccepted = 1_272,
            CasesCompleted = 825,
            MoneyAccepted = 51_927_636_000,
            MoneyCompleted = 17_398_169_000,
        };

    private static string NameOf(Type type) => type.GetCustomAttribute<TableAttribute>()!.Name;

    private async Task<(MartTable Mart, IReadOnlyList<object?[]> Rows)> MartAsync(string name, MartFilter filter)
    {
        await using var context = hub.Context();
        var mart = MartTable.All(context).Single(mart => mart.Name == name);
        return (mart, await MartRows.ValuesAsync(context, mart, filter));
    }

    private async Task<MartExport> PrepareAsync(string mart, string format, MartFilter filter)
    {
        var exporter = hub.Get<MartExporter>();
        var office = filter.OfficeCode is { } name ? await exporter.FindOfficeAsync(name, default) : null;
        return exporter.Prepare(exporter.Find(mart), ExportFormats.Find(format)!, filter with { OfficeCode = office });
    }

    private async Task<byte[]> ExportAsync(string mart, string format) =>
        await WriteAsync(await PrepareAsync(mart, format, MartFilter.Nothing));

    private static async Task<byte[]> WriteAsync(MartExport export)
    {
        using var stream = new MemoryStream();
        await export.WriteAsync(stream, default);
        return stream.ToArray();
    }
}
