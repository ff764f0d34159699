using System.Text;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Offices;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Offices;

/// <summary>What the province says of its offices is loaded whole, or refused with everything that is wrong with it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class OfficeRegisterTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_new_version_closes_the_one_before_and_every_key_stays()
    {
        var before = await OfficesAsync();
        var result = await hub.LoadOfficesAsync([
            .. OfficeFiles.Regions,
            "VP-246,246,district,Chi cục THADS Lập Thạch mới,Lập Thạch,2024-01-01,2025-06-30,đổi tên",
        ]);
        Assert.That(result.Errors, Is.Empty);
        Assert.That(
            result.Changes,
            Has.One.StartsWith("KV1 from 2025-07-01: new")
                .And.One.StartsWith("VP-246 from 2024-01-01: new")
                .And.One.Contains("VP-246 from 2014-10-01: ")
                .And.One.Contains("valid_to 2025-06-30 → 2023-12-31")
        );
        var after = await OfficesAsync();
        Assert.That(
            after.Select(o => (o.OfficeKey, o.OfficeCode)),
            Is.SupersetOf(before.Select(o => (o.OfficeKey, o.OfficeCode)))
        );
        Assert.That(
            after
                .Where(o => o.OfficeCode == "VP-246")
                .OrderBy(o => o.ValidFrom)
                .Select(o => (o.ValidTo, o.IsCurrent, o.VersionLabel)),
            Is.EqualTo(
                new[]
                {
                    ((DateOnly?)new DateOnly(2023, 12, 31), false, "Lập Thạch (từ 01/10/2014)"),
                    (new DateOnly(2025, 6, 30), true, "Lập Thạch (từ 01/01/2024)"),
                }
            )
        );
        Assert.That(after.Where(o => o.Level == "region").Select(o => o.OfficeKey), Is.All.GreaterThan(1_000));
        await using var context = hub.Context();
        Assert.That(
            await context.LoadLocks.CountAsync(l => l.OfficeCode == "KV1" || l.OfficeCode == "KV2"),
            Is.EqualTo(2)
        );
        Assert.That(
            await context.OfficeStructure.Where(r => r.OfficeCode == "KV1").Select(r => r.Weight).SingleAsync(),
            Is.EqualTo(1)
        );

        var keys = after.ToDictionary(o => (o.OfficeCode, o.ValidFrom), o => o.OfficeKey);
        var again = await hub.LoadOfficesAsync("KV1,01,region,Phòng THADS khu vực I,Khu vực 1,2025-07-01,,");
        Assert.That(
            again.Changes,
            Has.Count.EqualTo(1)
                .And.One.Contains("office_name Phòng Thi hành án dân sự khu vực 1 → Phòng THADS khu vực I")
        );
        Assert.That(
            (await OfficesAsync()).ToDictionary(o => (o.OfficeCode, o.ValidFrom), o => o.OfficeKey),
            Is.EquivalentTo(keys)
        );
    }

    [Test]
    public async Task What_is_so_already_changes_nothing()
    {
        await hub.LoadOfficesAsync(OfficeFiles.Regions);
        await hub.LoadSuccessionAsync("VP-243,KV1,2025-07-01,1,,false");
        Assert.That((await hub.LoadOfficesAsync(OfficeFiles.Regions)).Changes, Is.Empty);
        Assert.That((await hub.LoadSuccessionAsync("VP-243,KV1,2025-07-01,1,,false")).Changes, Is.Empty);
    }

    [Test]
    public async Task Successions_are_replaced_whole_and_the_bridge_with_them()
    {
        await hub.LoadOfficesAsync(OfficeFiles.Regions);
        await hub.LoadSuccessionAsync("VP-243,KV1,2025-07-01,1,,false", "VP-244,KV1,2025-07-01,1,,false");
        var result = await hub.LoadSuccessionAsync(
            "VP-243,KV1,2025-07-01,\"0,25\",,true",
            "VP-243,KV2,2025-07-01,0.75,by caseload,true"
        );
        Assert.That(
            result.Changes,
            Is.EqualTo(
                new[]
                {
                    "VP-243 → KV1: weight 1 from 2025-07-01 → weight 0.25 from 2025-07-01, fictitious",
                    "VP-243 → KV2: new, weight 0.75 from 2025-07-01, fictitious (by caseload)",
                    "VP-244 → KV1: gone (was weight 1 from 2025-07-01)",
                }
            )
        );
        Assert.That(
            await BridgeAsync("VP-243", "VP-244"),
            Is.EqualTo(new[] { ("VP-243", "KV1", 0.25), ("VP-243", "KV2", 0.75), ("VP-244", "VP-244", 1) })
        );
        await hub.LoadSuccessionAsync();
        Assert.That(await BridgeAsync("VP-243"), Is.EqualTo(new[] { ("VP-243", "VP-243", 1.0) }));
    }

    [Test]
    public async Task Every_error_of_a_file_of_offices_is_told_at_once_and_nothing_is_loaded()
    {
        var before = await OfficesAsync();
        var result = await hub.LoadOfficesAsync(
            "KV1,,region,Khu vực 1,KV1,2025-07-01,2025-06-30,",
            "kv 2,,district,,KV2,01/07/2025,,",
            "KV3,,huyện,Khu vực 3,KV3,2025-07-01,,",
            "ALL,,province,Toàn tỉnh,Tỉnh,2025-07-01,,",
            "KV4,,region,Khu vực 4,KV4,2025-07-01,2026-03-01,",
            "KV4,,region,Khu vực 4,KV4,2026-01-01,,",
            "KV4,,region,Khu vực 4,KV4,2025-07-01,,",
            "KV5,region"
        );
        Assert.That(
            result.Errors.Select(e => (e.Line, e.Column)),
            Is.EqualTo(
                new[]
                {
                    (2, "valid_to"),
                    (3, "name_vi"),
                    (3, "office_code"),
                    (3, "valid_from"),
                    (4, "level"),
                    (5, "office_code"),
                    (6, "valid_to"),
                    (8, "valid_from"),
                    (9, ""),
                }
            )
        );
        Assert.That(
            result.Errors.Select(e => e.Message),
            Has.One.Contains("until 2026-03-01").And.One.Contains("in line 6 already")
        );
        Assert.That((await OfficesAsync()).Select(o => o.OfficeKey), Is.EqualTo(before.Select(o => o.OfficeKey)));
    }

    [TestCase("VP-999,KV1,2025-07-01,1", "predecessor_office_code", "no office VP-999")]
    [TestCase("VP-243,ALL,2025-07-01,1", "successor_office_code", "no office ALL")]
    [TestCase("VP-243,KV1,2025-07-01,0", "weight", "no share")]
    [TestCase("VP-243,KV1,2025-07-01,0.9", "weight", "add up to 0.9")]
    [TestCase("VP-243,KV1,2025-07-01,1|VP-243,KV2,2025-07-01,0.1", "weight", "(lines 2, 3)")]
    [TestCase("VP-243,KV1,2025-07-01,0.5|VP-243,KV1,2025-07-01,0.5", "successor_office_code", "line 2 already")]
    [TestCase("VP-243,KV1,2025-06-30,1", "effective_date", "in force until 2025-06-30")]
    [TestCase("VP-243,KV1,2014-01-01,1", "effective_date", "began on 2014-10-01")]
    [TestCase("VP-243,KV1,1/7/2025,1", "effective_date", "no day")]
    [TestCase("VP-243,KV1,2026-07-01,1", "effective_date", "yet to come")]
    [TestCase("KV1,KV2,2026-01-01,1", "effective_date", "in force still")]
    [TestCase("VP-243,VP-244,2025-07-01,1", "successor_office_code", "not in force on 2025-07-01")]
    [TestCase("VP-243,KV1,2025-07-01,0.5|VP-243,KV2,2025-08-01,0.5", "effective_date", "ends once")]
    [TestCase("VP-243,VP-243,2025-07-01,1", "successor_office_code", "circle")]
    [TestCase("VP-243,VP-244,2025-07-01,1|VP-244,VP-243,2025-07-01,1", "successor_office_code", "circle")]
    [TestCase("VP-243,KV1,2025-07-01,1,,maybe", "is_fictitious", "neither")]
    public async Task A_succession_that_cannot_be_is_refused_in_plain_words(string lines, string column, string message)
    {
        await hub.LoadOfficesAsync(OfficeFiles.Regions);
        var result = await hub.LoadSuccessionAsync(
            lines.Split('|').Select(line => line + (line.Split(',').Length == 4 ? ",," : ""))
        );
        Assert.That(
            result.Errors,
            Has.Some.Matches<TableError>(e =>
                e.Line >= 2 && e.Column == column && e.Message.Contains(message, StringComparison.Ordinal)
            ),
            string.Join('\n', result.Errors)
        );
        await using var context = hub.Context();
        Assert.That(await context.OfficeSuccessions.CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_file_that_is_no_such_table_is_refused()
    {
        var register = hub.Get<OfficeRegister>();
        var latin = await register.LoadOfficesAsync(Encoding.Latin1.GetBytes("office_code\nVé"), new("test"), default);
        var other = await register.LoadSuccessionAsync(
            "a;b\n1;2"u8.ToArray(),
            VietnamTime.Today(hub.Clock),
            new("test"),
            default
        );
        var empty = await register.LoadOfficesAsync([], new("test"), default);
        Assert.That(latin.Errors.Select(e => e.Message), Has.One.Contains("UTF-8"));
        Assert.That(
            other.Errors.Select(e => (e.Line, e.Column)),
            Is.SupersetOf(new[] { (1, "weight"), (1, "a"), (1, "b") })
        );
        Assert.That(empty.Errors.Select(e => e.Message), Has.One.Contains("empty"));
    }

    [Test]
    public async Task Facts_follow_the_versions_of_their_office()
    {
        Assert.That(
            (await hub.SubmitAsync(hub.Sample("VP-246", "KQ-VIEC", 2016))).Status,
            Is.EqualTo(SubmissionStatus.Loaded)
        );
        var result = await hub.LoadOfficesAsync(
            "VP-246,246,district,Chi cục Thi hành án dân sự huyện Lập Thạch,Lập Thạch,2016-01-01,2025-06-30,"
        );
        Assert.That(result.Errors, Is.Empty);
        var version = (await OfficesAsync()).Single(o => o.ValidFrom == new DateOnly(2016, 1, 1));
        await using var context = hub.Context();
        Assert.That(
            await context.CaseResults.Select(f => f.OfficeKey).Distinct().ToListAsync(),
            Is.EqualTo(new[] { version.OfficeKey })
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task An_office_cannot_end_before_it_has_reported_or_go_on_after_it_was_succeeded()
    {
        await hub.SubmitAsync(hub.Sample("VP-246", "KQ-VIEC", 2016));
        await hub.LoadOfficesAsync(OfficeFiles.Regions);
        await hub.LoadSuccessionAsync("VP-243,KV1,2025-07-01,1,,false");
        var result = await hub.LoadOfficesAsync(
            "VP-246,246,district,Chi cục THADS huyện Lập Thạch,Lập Thạch,2014-10-01,2016-06-30,",
            "VP-243,243,district,Chi cục THADS thành phố Vĩnh Yên,Vĩnh Yên,2014-10-01,,"
        );
        Assert.That(result.Errors.Select(e => e.Line), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(
            result.Errors.Select(e => e.Message),
            Has.One.Contains("VP-246 has reported for 12 tháng năm 2016")
                .And.One.Contains("VP-243 → KV1 would no longer hold")
        );
    }

    [Test]
    public async Task A_warehouse_with_successions_is_equal_to_what_its_submissions_make_it_and_keeps_them_through_a_rebuild()
    {
        await hub.SubmitAsync(hub.Sample("VP-243", "KQ-VIEC", 2016));
        await hub.LoadOfficesAsync(OfficeFiles.Regions);
        await hub.LoadSuccessionAsync("VP-243,KV1,2025-07-01,0.5,,true", "VP-243,KV2,2025-07-01,0.5,,true");
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await hub.Get<Warehouse.Rebuild.WarehouseRebuilder>().RebuildAsync(null, default);
        // A start finds the bridge complete, though VP-243 no longer stands for itself.
        await hub.Get<Warehouse.Reference.WarehouseInitializer>().InitializeAsync(default);
        Assert.That(await BridgeAsync("VP-243"), Is.EqualTo(new[] { ("VP-243", "KV1", 0.5), ("VP-243", "KV2", 0.5) }));
        await using var context = hub.Context();
        Assert.That(
            await context.KpiOfficeYearsCurrent.Select(k => k.OfficeCode).OrderBy(code => code).ToListAsync(),
            Is.EqualTo(new[] { "KV1", "KV2" })
        );
    }

    private async Task<List<OfficeDimension>> OfficesAsync()
    {
        await using var context = hub.Context();
        return await context.Offices.AsNoTracking().OrderBy(o => o.OfficeKey).ToListAsync();
    }

    private async Task<List<(string, string, double)>> BridgeAsync(params string[] offices)
    {
        await using var context = hub.Context();
        var rows = await context
            .OfficeStructure.AsNoTracking()
            .Where(row => offices.Contains(row.OfficeCode))
            .OrderBy(row => row.OfficeCode)
            .ThenBy(row => row.CurrentOfficeCode)
            .ToListAsync();
        return rows.ConvertAll(row => (row.OfficeCode, row.CurrentOfficeCode, row.Weight));
    }
}
