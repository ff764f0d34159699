using System.Text;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Exports;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Loading;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Views;

namespace Thads.Etl.Tests.Offices;

/// <summary>The marts by today's structure, over figures of ten offices and three years at 9 and 12 months.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CurrentStructureTests(DatabaseEngine engine)
{
    private static readonly string[] Ten =
    [
        "VP-26",
        "VP-243",
        "VP-244",
        "VP-246",
        "VP-247",
        "VP-248",
        "VP-249",
        "VP-251",
        "VP-252",
        "VP-253",
    ];

    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        await WriteFiguresAsync();
        var loaded = await hub.LoadOfficesAsync([
            .. OfficeFiles.Regions,
            "KV3,,region,Phòng THADS khu vực 3,Khu vực 3,2025-07-01,,",
        ]);
        Assert.That(loaded.Errors, Is.Empty);
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Without_successions_they_say_what_the_marts_by_the_structure_of_the_time_say()
    {
        await using var context = hub.Context();
        var then = await context.KpiOfficePeriods.AsNoTracking().ToListAsync();
        var now = await context.KpiOfficePeriodsCurrent.AsNoTracking().ToListAsync();
        Assert.That(now, Has.Count.EqualTo(Ten.Length * 3 * 2));
        Assert.That(now.Select(Figures), Is.EquivalentTo(then.Select(Figures)));

        static object Figures(object row) =>
            (
                Value(row, "OfficeCode"),
                Value(row, "OfficeName"),
                Value(row, "StatYear"),
                Value(row, "Months"),
                Number(row, "CasesCompleted"),
                Number(row, "CasesCompletionRate"),
                Number(row, "CasesTargetGapPp"),
                Number(row, "CasesProgressGapPp"),
                Number(row, "CasesCompletedChange"),
                Number(row, "CasesBacklogChangePct"),
                Number(row, "MoneyEnforceableBacklog"),
                Number(row, "MoneyCompletedChangePct"),
                Number(row, "CollectedStateBudgetVnd"),
                (Value(row, "OfficesExpected"), Value(row, "OfficesReported"), Value(row, "RefreshedAt"))
            );
    }

    [Test]
    public async Task Merged_offices_add_up_to_the_province_to_the_dong()
    {
        var result = await hub.LoadSuccessionAsync(
            Ten.Select((office, index) => $"{office},KV{(index % 3) + 1},2025-07-01,1,,false")
        );
        Assert.That(result.Errors, Is.Empty);
        await CompareWithProvinceAsync((sum, province) => Assert.That(sum, Is.EqualTo(province)));
        await using var context = hub.Context();
        var rows = await context.KpiOfficePeriodsCurrent.AsNoTracking().ToListAsync();
        Assert.That(rows.Select(r => r.OfficeCode).Distinct(), Is.EquivalentTo(new[] { "KV1", "KV2", "KV3" }));
        Assert.That(rows.Select(r => r.CasesTargetRate), Is.All.Null);
        Assert.That(
            rows.Select(r => (r.OfficeCode, r.OfficesExpected, r.OfficesReported)).Distinct(),
            Is.EquivalentTo(new[] { ("KV1", 4, 4), ("KV2", 3, 3), ("KV3", 3, 3) })
        );
    }

    [Test]
    public async Task Shared_out_over_chains_they_still_add_up_to_the_province()
    {
        var loaded = await hub.LoadOfficesAsync("KV0,,region,Khu vực 0,Khu vực 0,2025-07-01,2025-12-31,");
        Assert.That(loaded.Errors, Is.Empty);
        var result = await hub.LoadSuccessionAsync([
            "VP-26,KV0,2025-07-01,1,,false",
            "KV0,KV1,2026-01-01,0.333,,false",
            "KV0,KV2,2026-01-01,0.333,,false",
            "KV0,KV3,2026-01-01,0.334,,false",
            .. Ten[1..]
                .SelectMany(office =>
                    new[] { 1, 2 }.Select(kv => $"{office},KV{kv},2025-07-01,{(kv == 1 ? "0.1" : "0.9")},,false")
                ),
        ]);
        Assert.That(result.Errors, Is.Empty);
        await CompareWithProvinceAsync(
            (sum, province) => Assert.That(sum, Is.EqualTo(province).Within(1e-9 * Math.Abs(province)))
        );
        await using var context = hub.Context();
        var province = await context.KpiOfficePeriods.SingleAsync(a =>
            a.OfficeCode == "VP-26" && a.StatYear == 2024 && a.Months == 12
        );
        var third = await context.KpiOfficePeriodsCurrent.SingleAsync(k =>
            k.OfficeCode == "KV3" && k.StatYear == 2024 && k.Months == 12
        );
        Assert.That(third.CasesCompleted, Is.EqualTo(province.CasesCompleted * 0.334).Within(1e-9));
        Assert.That((third.OfficesExpected, third.CasesTargetRate), Is.EqualTo((1, (double?)null)));
    }

    [Test]
    public async Task A_change_is_against_the_same_structure_and_a_target_stands_where_one_whole_office_became_another()
    {
        var result = await hub.LoadSuccessionAsync(
            "VP-243,KV1,2025-07-01,1,,false",
            "VP-244,KV1,2025-07-01,1,,false",
            "VP-246,KV2,2025-07-01,1,,true"
        );
        Assert.That(result.Errors, Is.Empty);
        await using var context = hub.Context();
        var then = await context.KpiOfficeYears.AsNoTracking().ToListAsync();
        var now = await context.KpiOfficeYearsCurrent.AsNoTracking().ToListAsync();

        KpiOfficeYear Then(string office, int year) => then.Single(k => k.OfficeCode == office && k.StatYear == year);
        KpiOfficeYearCurrent Now(string office, int year) =>
            now.Single(k => k.OfficeCode == office && k.StatYear == year);
        double Done(int year) => (double)(Then("VP-243", year).CasesCompleted + Then("VP-244", year).CasesCompleted)!;

        var merged = Now("KV1", 2024);
        Assert.That(merged.CasesCompletedChange, Is.EqualTo(Done(2024) - Done(2023)));
        Assert.That(
            merged.CasesCompletedChangePct,
            Is.EqualTo((Done(2024) - Done(2023)) / Done(2023) * 100).Within(1e-9)
        );
        Assert.That(merged.CasesCompletionRate, Is.EqualTo(Done(2024) / merged.CasesEnforceable * 100).Within(1e-9));
        Assert.That(Now("KV1", 2022).CasesCompletedChange, Is.Null);
        Assert.That((merged.CasesTargetRate, merged.IsFictitious), Is.EqualTo(((double?)null, 0)));

        var renamed = Now("KV2", 2024);
        Assert.That(renamed.CasesTargetRate, Is.EqualTo(Then("VP-246", 2024).CasesTargetRate).And.Not.Null);
        Assert.That(renamed.CasesTargetGapPp, Is.EqualTo(Then("VP-246", 2024).CasesTargetGapPp));
        Assert.That((renamed.OfficeName, renamed.IsFictitious), Is.EqualTo(("Phòng Thi hành án dân sự khu vực 2", 1)));
        Assert.That(Now("VP-26", 2024).CasesCompleted, Is.EqualTo((double)Then("VP-26", 2024).CasesCompleted!));
    }

    [Test]
    public async Task They_are_exported_as_every_mart_is()
    {
        await hub.LoadSuccessionAsync("VP-243,KV1,2025-07-01,1,,false", "VP-244,KV1,2025-07-01,1,,false");
        var exporter = hub.Get<MartExporter>();
        var export = exporter.Prepare(
            exporter.Find("kpi_office_year_current"),
            ExportFormats.Find("csv")!,
            new MartFilter(2024, "KV1")
        );
        using var output = new MemoryStream();
        await export.WriteAsync(output, default);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split("\r\n");
        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[1], Does.StartWith("2024,\"KV1\","));
    }

    private async Task CompareWithProvinceAsync(Action<double, double> compare)
    {
        await using var context = hub.Context();
        var offices = (await context.KpiOfficePeriodsCurrent.AsNoTracking().ToListAsync()).ToLookup(k =>
            (k.StatYear, k.Months)
        );
        var provinces = await context.KpiProvincePeriods.AsNoTracking().ToListAsync();
        Assert.That(provinces, Has.Count.EqualTo(6));
        foreach (var province in provinces)
        {
            foreach (
                var column in new[]
                {
                    "CasesAccepted",
                    "CasesToEnforce",
                    "CasesEnforceable",
                    "CasesCompleted",
                    "CasesBacklog",
                    "CasesEnforceableBacklog",
                    "MoneyAccepted",
                    "MoneyToEnforce",
                    "MoneyEnforceable",
                    "MoneyCompleted",
                    "MoneyBacklog",
                    "MoneyEnforceableBacklog",
                    "CollectedStateBudgetVnd",
                    "CollectedCitizensOrgsVnd",
                }
            )
            {
                var parts = offices[(province.StatYear, province.Months)].Select(k => Number(k, column)).ToList();
                Assert.That(parts, Is.Not.Empty.And.All.Not.Null, column);
                compare(parts.Sum()!.Value, Number(province, column)!.Value);
            }
        }
    }

    private static object? Value(object row, string column) => row.GetType().GetProperty(column)!.GetValue(row);

    private static double? Number(object row, string column) =>
        Value(row, column) is { } value
            ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>Figures to the đồng, the same on each run.</summary>
    private async Task WriteFiguresAsync()
    {
        await using var context = hub.Context();
        await using var transaction = await hub.Get<IWarehouseProvider>().BeginWriteAsync(context, default);
        var random = new Random(20250701);
        var reference = await ReferenceData.LoadAsync(context, default);
        var (cases, money) = (new List<CaseResultFact>(), new List<MoneyResultFact>());
        var (collections, targets) = (new List<BudgetCollectionFact>(), new List<TargetFact>());
        foreach (
            var period in new[] { 2022, 2023, 2024 }.SelectMany(y =>
                new[] { 9, 12 }.Select(m => reference.Period(y, m)!)
            )
        )
        {
            foreach (var key in Ten.Select(code => reference.Office(code, period.EndDate)!.OfficeKey))
            {
                var row = cases.Count + 1;
                cases.Add(
                    new CaseResultFact
                    {
                        SourceRow = row,
                        OfficeKey = key,
                        PeriodKey = period.PeriodKey,
                        AcceptedTotal = random.Next(900, 2000),
                        ToEnforce = random.Next(700, 900),
                        Enforceable = random.Next(500, 700),
                        Completed = random.Next(100, 400),
                        Terminated = random.Next(1, 50),
                        CarriedOut = random.Next(100, 300),
                    }
                );
                money.Add(
                    new MoneyResultFact
                    {
                        SourceRow = row,
                        OfficeKey = key,
                        PeriodKey = period.PeriodKey,
                        AcceptedTotal = random.NextInt64(1_000_000_000_000),
                        ToEnforce = random.NextInt64(900_000_000_000),
                        Enforceable = random.NextInt64(800_000_000_000),
                        Completed = random.NextInt64(400_000_000_000),
                        Terminated = random.NextInt64(1_000_000_000),
                        CarriedOut = random.NextInt64(500_000_000_000),
                    }
                );
                foreach (var kind in reference.Categories(CategoryKind.RevenueKind))
                {
                    collections.Add(
                        new BudgetCollectionFact
                        {
                            SourceRow = collections.Count + 1,
                            OfficeKey = key,
                            PeriodKey = period.PeriodKey,
                            RevenueKindKey = kind.Key,
                            Collected = random.NextInt64(100_000_000_000),
                        }
                    );
                }
                if (period.IsFullYear)
                {
                    targets.Add(
                        new TargetFact
                        {
                            SourceRow = row,
                            OfficeKey = key,
                            PeriodKey = period.PeriodKey,
                            CasesTargetRate = random.Next(60, 90),
                            MoneyTargetRate = random.Next(30, 50),
                            TargetVersion = 1,
                        }
                    );
                }
            }
        }
        var writer = hub.Get<IBulkWriter>();
        await writer.WriteAsync(context, cases, default);
        await writer.WriteAsync(context, money, default);
        await writer.WriteAsync(context, collections, default);
        await writer.WriteAsync(context, targets, default);
        await transaction.CommitAsync();
        await hub.Get<MartRefresher>().RefreshAllAsync(default);
    }
}
