using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Regimes;

namespace Thads.Etl.Tests.Reference;

/// <summary>One process keeps what it has read, while another one changes it.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ReferenceCacheTests(DatabaseEngine engine)
{
    private static readonly Actor Lan = new("lan");
    private TestHub hub = null!;
    private IWarehouseProvider another = null!;
    private ReferenceCache cache = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine, new DateTimeOffset(2020, 4, 8, 2, 0, 0, TimeSpan.Zero));
        another = hub.Database.Provider();
        cache = new ReferenceCache(hub.Clock);
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task What_is_changed_by_another_process_is_seen_at_once_and_what_is_not_is_kept()
    {
        var read = await ReadAsync();
        Assert.That(await ReadAsync(), Is.SameAs(read));

        await ChangedAsync(() => hub.LoadOfficesAsync(OfficeFiles.Regions));
        Assert.That((await ReadAsync()).Offices, Has.Count.GreaterThan(read.Offices.Count));

        var definition = new LayoutDefinition(
            "KQ-VIEC",
            null,
            "x",
            null,
            null,
            null,
            1,
            1,
            null,
            null,
            null,
            null,
            null,
            [new LayoutColumnDefinition("carried_in", "A", ["x"], null)],
            []
        );
        var layouts = hub.Get<LayoutRegister>();
        var layout = 0;
        await ChangedAsync(async () =>
            layout = (await layouts.SaveAsync(definition, "test", null, Lan, default)).LayoutId
        );
        Assert.That((await ReadAsync()).Layouts.Find(layout), Is.Not.Null);
        await ChangedAsync(() => layouts.RetireAsync(layout, "thử", Lan, default));
        Assert.That((await ReadAsync()).Layouts.Find(layout)!.IsRetired);
        await ChangedAsync(() => layouts.ShipAsync([definition], default));
        Assert.That((await ReadAsync()).Layouts.All.Count(known => known.IsShipped), Is.EqualTo(1));

        var words = hub.Get<WordRegister>();
        var word = 0;
        await ChangedAsync(async () =>
            word = (
                await words.SaveAsync(
                    new TaughtWord("case_type", null, "Vỡ nợ", "pha_san"),
                    _ => true,
                    null,
                    Lan,
                    default
                )
            ).WordId
        );
        Assert.That((await ReadAsync()).Layouts.Words, Has.Count.EqualTo(1));
        await ChangedAsync(() => words.RetireAsync(word, "thử", Lan, default));
        Assert.That((await ReadAsync()).Layouts.Words, Is.Empty);

        var due = (await ReadAsync()).Period(2020, 6)!.OfficeDueAt;
        await ChangedAsync(() =>
            hub.Get<ProvinceCalendar>()
                .SetDeadlineAsync(PeriodDimension.KeyOf(2020, 6), new DateOnly(2020, 4, 30), "thử", Lan, default)
        );
        Assert.That((await ReadAsync()).Period(2020, 6)!.OfficeDueAt, Is.GreaterThan(due));

        await ChangedAsync(() =>
            hub.Get<RegimeRegister>()
                .AddAsync(
                    new RegimeDefinition(
                        "TT-01-2020",
                        "Thông tư 01/2020/TT-BTP",
                        new DateOnly(2020, 3, 1),
                        null,
                        10,
                        CountsWorkingDays: false,
                        "khoản 2 Điều 7",
                        ["KQ-VIEC"]
                    ),
                    Lan,
                    default
                )
        );
        Assert.That((await ReadAsync()).Regimes.Select(regime => regime.RegimeCode), Does.Contain("TT-01-2020"));
    }

    [Test]
    public async Task A_member_that_a_start_adds_is_seen()
    {
        await using (var context = another.CreateContext())
        {
            await context.Set<CaseTypeDimension>().Where(member => member.Code == "pha_san").ExecuteDeleteAsync();
        }
        Assert.That(Codes(await ReadAsync()), Does.Not.Contain("pha_san"));
        await ChangedAsync(() => hub.Get<WarehouseInitializer>().InitializeAsync(default));
        Assert.That(Codes(await ReadAsync()), Does.Contain("pha_san"));

        static IEnumerable<string> Codes(ReferenceData data) =>
            data.Categories(CategoryKind.CaseType).Select(m => m.Code);
    }

    [Test]
    public async Task What_is_not_committed_is_not_kept_and_what_was_changed_by_hand_is_seen_after_a_while()
    {
        var read = await ReadAsync();
        await using (var context = another.CreateContext())
        {
            await using var transaction = await another.BeginWriteAsync(context, default);
            await context.ReportingRegimes.Where(regime => regime.RegimeKey != 0).ExecuteUpdateAsync(Renamed);
            Assert.That((await cache.ReadAsync(context, default)).Regimes.Select(r => r.Title), Does.Contain("x"));
        }
        Assert.That(await ReadAsync(), Is.SameAs(read));

        await using (var context = another.CreateContext())
        {
            await context.ReportingRegimes.Where(regime => regime.RegimeKey != 0).ExecuteUpdateAsync(Renamed);
        }
        hub.Clock.Advance(ReferenceCache.LongestKept);
        Assert.That((await ReadAsync()).Regimes.Select(regime => regime.Title), Does.Contain("x"));

        static void Renamed(Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ReportingRegimeDimension> set) =>
            set.SetProperty(regime => regime.Title, "x");
    }

    /// <summary>After the change, what is kept is what is read anew.</summary>
    private async Task ChangedAsync(Func<Task> change)
    {
        var before = await ReadAsync();
        await change();
        var after = await ReadAsync();
        Assert.That(after, Is.Not.SameAs(before));
        Assert.That(await ReadAsync(), Is.SameAs(after));
    }

    private async Task<ReferenceData> ReadAsync()
    {
        await using var context = another.CreateContext();
        return await cache.ReadAsync(context, default);
    }
}
