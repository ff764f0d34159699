using Microsoft.EntityFrameworkCore;
using Thads.Etl.Demo;
using Thads.Etl.Lineage;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Lineage;

/// <summary>Every figure of the marts of officers, staff, coordination, awards and indices, and every target, is what its cells add up to.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class DetailTracerTests(DatabaseEngine engine)
{
    private const string Office = "VP-26";

    private static readonly string[] NotTraced =
    [
        "stat_year",
        "year",
        "months",
        "office_code",
        "office_name",
        "officer_code",
        "grade",
        "grade_name_vi",
        "grade_name_en",
        "document_kind",
        "document_kind_name_vi",
        "document_kind_name_en",
        "award_kind",
        "award_kind_name_vi",
        "award_kind_name_en",
        "level",
        "level_name_vi",
        "level_name_en",
        "index_code",
        "index_name_vi",
        "index_name_en",
        "scope",
        "scope_name_vi",
        "scope_name_en",
        "offices_reported",
        "refreshed_at",
    ];

    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        var samples = hub.Get<SampleSubmissions>()
            .All(hub.Reference)
            .Where(s =>
                s.OfficeCode == Office
                && s.StatYear is (2019 or 2020)
                && s.Months == 12
                && !s.FormCode.StartsWith("KQ-", StringComparison.Ordinal)
                && s.FormCode != "NSNN"
            );
        foreach (var sample in samples)
        {
            using var output = new MemoryStream();
            sample.Write(output);
            await hub.LoadAsync(output.ToArray());
        }
        await hub.LoadAsync(hub.Sample("VP-244", "NHAN-SU", 2020));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    public static IEnumerable<string> Marts => DetailFormulas.All.Keys;

    [TestCaseSource(nameof(Marts))]
    public async Task Every_column_of_every_row_is_explained_by_cells_that_say_so(string name)
    {
        await using var context = hub.Context();
        var mart = MartTable.Find(context, name)!;
        Assert.That(
            mart.Columns.Select(column => column.Name).Except(NotTraced),
            Is.EquivalentTo(DetailFormulas.All[name].Select(formula => formula.Column))
        );
        var traced = 0;
        foreach (var place in (await PlacesAsync(mart)).Where(place => place.StatYear is 2019 or 2020))
        {
            foreach (var formula in DetailFormulas.All[name])
            {
                var trace = await hub.Get<DetailTracer>().TraceAsync(formula, place, 0, int.MaxValue, default);
                Assert.That(trace, Is.Not.Null, $"{place}");
                Assert.That(trace!.IsExplained, Is.True, $"{formula.Column} {place}");
                Assert.That(trace.Facts.Where(fact => !fact.IsEqual), Is.Empty, $"{formula.Column} {place}");
                Assert.That(trace.Facts.Select(fact => fact.Cell), Is.All.Not.Null, $"{formula.Column} {place}");
                traced += trace.Facts.Count;
            }
        }
        Assert.That(traced, Is.Positive);
    }

    [Test]
    public async Task Targets_are_traced_to_the_newest_version()
    {
        await using var context = hub.Context();
        var targets = await context
            .KpiLineageDetails.Where(cell => cell.KpiTable == "fact_target" && cell.StatYear == 2020)
            .ToListAsync();
        Assert.That(targets, Has.Count.EqualTo(2 * 11));
        Assert.That(
            targets
                .Where(cell => cell.OfficeCode == "ALL")
                .OrderBy(cell => cell.KpiColumn)
                .Select(cell => (cell.KpiColumn, cell.Value, cell.Cell)),
            Is.EqualTo(new[] { ("cases_target_rate", 82, "C10"), ("money_target_rate", 38.5, "D10") })
        );
    }

    [Test]
    public async Task A_cell_that_says_something_else_is_shown_not_to_be_what_was_counted()
    {
        await using var own = await TestHub.StartAsync(engine);
        await own.LoadAsync(own.Sample(Office, "NHAN-SU", 2020));
        await own.ExecuteAsync("update dw.dim_staff set grade = 'so_cap' where staff_code = 'CC-01'");
        var formula = DetailFormulas.Find("kpi_staffing_year", "officers_junior")!;
        var place = new KpiPlace(2020, null, Office) { Mart = "kpi_staffing_year" };
        var trace = await own.Get<DetailTracer>().TraceAsync(formula, place, 0, int.MaxValue, default);
        Assert.That(trace!.IsExplained, Is.False);
        Assert.That(trace.Facts.Where(fact => !fact.IsEqual).Select(fact => fact.Raw), Is.EqualTo(new[] { "Cao cấp" }));
    }

    private async Task<List<KpiPlace>> PlacesAsync(MartTable mart)
    {
        await using var context = hub.Context();
        var places = new List<KpiPlace>();
        await foreach (var row in mart.Rows(context, MartFilter.Nothing))
        {
            places.Add(
                row switch
                {
                    KpiOfficerPeriod k => new(k.StatYear, k.Months, k.OfficeCode) { Member = k.OfficerCode },
                    KpiStaffingYear k => new(k.StatYear, null, k.OfficeCode),
                    KpiProvinceStaffingYear k => new(k.StatYear, null, null),
                    KpiCoordinationYear k => new(k.StatYear, null, null) { Member = k.DocumentKind },
                    KpiAwardYear k => new(k.StatYear, null, null) { Member = $"{k.AwardKind}/{k.Level}" },
                    KpiIndexYear k => new(k.Year, null, null) { Member = $"{k.IndexCode}/{k.Scope}" },
                    _ => throw new InvalidOperationException($"{mart.Name} has no place."),
                }
            );
        }
        return places.ConvertAll(place => place with { Mart = mart.Name });
    }
}
