using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Reference;
using Thads.Warehouse.Regimes;

namespace Thads.Etl.Tests.Reference;

/// <summary>A made-up circular of 2020, entered after an office has reported. FY2020 at 6 months ended on 31 March 2020.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class RegimeRegisterTests(DatabaseEngine engine)
{
    private static readonly Actor Lan = new("lan");
    private static readonly RegimeDefinition Circular = new(
        "TT-01-2020",
        "Thông tư 01/2020/TT-BTP",
        new DateOnly(2020, 3, 1),
        null,
        10,
        CountsWorkingDays: false,
        "khoản 2 Điều 7",
        ["KQ-VIEC", "KNTC"]
    );
    private TestHub hub = null!;

    private RegimeRegister Regimes => hub.Get<RegimeRegister>();

    [SetUp]
    public async Task StartAsync() =>
        hub = await TestHub.StartAsync(engine, new DateTimeOffset(2020, 4, 8, 2, 0, 0, TimeSpan.Zero));

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_circular_is_entered_amended_and_ended_and_all_that_follows_is_there()
    {
        await hub.LoadAsync(hub.Variant("VP-244", 2020, 6, 0));
        Assert.That(await StatusesAsync(), Does.Contain(("KQ-VIEC", "late")).And.Contain(("KQ-TIEN", "missing")));

        Assert.That(await Regimes.AddAsync(Circular, Lan, default), Is.EqualTo(RegimeOutcome.Changed));
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        var all = await Regimes.ListAsync(default);
        Assert.That(
            all.SkipWhile(regime => regime.Code != "TT-06-2019")
                .Take(2)
                .Select(regime => (regime.Code, regime.ValidTo)),
            Is.EqualTo(
                new[]
                {
                    ("TT-06-2019", (DateOnly?)new DateOnly(2020, 2, 29)),
                    ("TT-01-2020", (DateOnly?)new DateOnly(2024, 7, 25)),
                }
            )
        );
        Assert.That(await StatusesAsync(), Is.EquivalentTo(new[] { ("KQ-VIEC", "on_time"), ("KNTC", "missing") }));
        Assert.That(await RegimeOfFactsAsync(), Is.EqualTo("TT-01-2020"));
        var board = await hub.Get<ProgressBoard>().ReadAsync(202006, null, default);
        Assert.That(
            board!.Forms.Where(form => form.IsOwed).Select(form => form.FormCode),
            Is.EqualTo(new[] { "KNTC", "KQ-VIEC" })
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await hub.Get<WarehouseInitializer>().InitializeAsync(default);
        Assert.That(
            await hub.Get<MartRefresher>().RefreshPendingAsync(default),
            Is.Zero,
            "a start finds nothing to do"
        );

        // It begins later: the month before is the older one's again.
        var later = Circular with
        {
            ValidFrom = new DateOnly(2020, 4, 1),
            ValidTo = new DateOnly(2020, 12, 31),
        };
        Assert.That(await Regimes.AmendAsync(later, Lan, default), Is.EqualTo(RegimeOutcome.Changed));
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That((await Regimes.FindAsync("TT-06-2019", default))!.ValidTo, Is.EqualTo(new DateOnly(2020, 3, 31)));
        Assert.That(await RegimeOfFactsAsync(), Is.EqualTo("TT-06-2019"));
        Assert.That(await StatusesAsync(), Does.Contain(("KQ-VIEC", "late")).And.Contain(("KQ-TIEN", "missing")));
        Assert.That(await Regimes.AmendAsync(later, Lan, default), Is.EqualTo(RegimeOutcome.Unchanged));

        // Ended without another that begins: the one before still says when reports are due.
        var end = new DateOnly(2020, 6, 30);
        Assert.That(
            await Regimes.EndAsync(Circular.Code, end, "Thông tư 02/2020", Lan, default),
            Is.EqualTo(RegimeOutcome.Changed)
        );
        Assert.That((await Regimes.FindAsync(Circular.Code, default))!.ValidTo, Is.EqualTo(end));
        await hub.ReadReferenceAsync();
        Assert.That(hub.Reference.Regime(new DateOnly(2020, 9, 30)).RegimeKey, Is.Zero);
        Assert.That(
            hub.Reference.Period(2020, 12)!.OfficeDueAt,
            Is.EqualTo(new DateTime(2020, 10, 10, 16, 59, 59, 999, DateTimeKind.Utc))
        );
        await hub.Get<MartRefresher>().RefreshPendingAsync(default);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
        await using var context = hub.Context();
        var events = await context.AuditEvents.Where(e => e.Action == AuditActions.RegimeChanged).ToListAsync();
        Assert.That(
            events.Select(e => (e.Actor, e.Subject)),
            Is.EqualTo(Enumerable.Repeat(("lan", "regime:TT-01-2020"), 3))
        );
        Assert.That(events[0].Detail, Does.Contain("KNTC KQ-VIEC").And.Contain("khoản 2 Điều 7"));
    }

    [Test]
    public async Task What_makes_no_sense_is_refused_and_leaves_no_trace()
    {
        var before = await Regimes.ListAsync(default);
        (RegimeDefinition Said, RegimeOutcome Outcome)[] wrong =
        [
            (Circular with { Code = "tt 1" }, RegimeOutcome.CodeInvalid),
            (Circular with { Code = "'; drop table dim_form; --" }, RegimeOutcome.CodeInvalid),
            (Circular with { Code = "TT-06-2019" }, RegimeOutcome.Known),
            (Circular with { Title = " …" }, RegimeOutcome.TitleMissing),
            (Circular with { Title = new string('x', 500) }, RegimeOutcome.TitleMissing),
            (Circular with { ValidTo = new DateOnly(2020, 2, 1) }, RegimeOutcome.DatesInvalid),
            (Circular with { ValidFrom = DateOnly.MinValue }, RegimeOutcome.DatesInvalid),
            (Circular with { ValidFrom = DateOnly.MaxValue }, RegimeOutcome.DatesInvalid),
            (Circular with { ValidFrom = new DateOnly(2020, 1, 5) }, RegimeOutcome.SameBeginning),
            (Circular with { OfficeDeadlineDays = -1 }, RegimeOutcome.DeadlineOutOfRange),
            (Circular with { OfficeDeadlineDays = 400 }, RegimeOutcome.DeadlineOutOfRange),
            (Circular with { Source = "-" }, RegimeOutcome.ReasonMissing),
            (Circular with { OwedForms = ["CHI-TIEU"] }, RegimeOutcome.FormUnknown),
        ];
        foreach (var (said, outcome) in wrong)
        {
            Assert.That(await Regimes.AddAsync(said, Lan, default), Is.EqualTo(outcome), $"{said}");
        }
        Assert.That(await Regimes.AmendAsync(Circular, Lan, default), Is.EqualTo(RegimeOutcome.Unknown));
        Assert.That(
            await Regimes.EndAsync("TT-06-2019", new(2019, 1, 1), "sai", Lan, default),
            Is.EqualTo(RegimeOutcome.DatesInvalid)
        );
        Assert.That(
            await Regimes.EndAsync("TT-06-2019", new(2023, 1, 1), "", Lan, default),
            Is.EqualTo(RegimeOutcome.ReasonMissing)
        );
        Assert.That(
            await Regimes.EndAsync("TT-1", new(2023, 1, 1), "sai", Lan, default),
            Is.EqualTo(RegimeOutcome.Unknown)
        );
        Assert.That(
            await Regimes.EndAsync("TT-06-2019", new(2030, 1, 1), "sau", Lan, default),
            Is.EqualTo(RegimeOutcome.Unchanged)
        );
        var after = await Regimes.ListAsync(default);
        Assert.That(
            after.Select(regime => (regime.Code, regime.ValidFrom, regime.ValidTo)),
            Is.EqualTo(before.Select(regime => (regime.Code, regime.ValidFrom, regime.ValidTo)))
        );
        await using var context = hub.Context();
        Assert.That(await context.AuditEvents.CountAsync(), Is.Zero);
    }

    private async Task<List<(string, string)>> StatusesAsync()
    {
        await using var context = hub.Context();
        return (
            await context
                .KpiSubmissionTimeliness.Where(r => r.OfficeCode == "VP-244" && r.Months == 6)
                .Select(r => new { r.FormCode, r.Status })
                .ToListAsync()
        ).ConvertAll(r => (r.FormCode, r.Status));
    }

    private async Task<string> RegimeOfFactsAsync()
    {
        await using var context = hub.Context();
        var keys = await context
            .Set<Thads.Warehouse.Model.Facts.CaseResultFact>()
            .Select(f => f.RegimeKey)
            .Distinct()
            .ToListAsync();
        var key = keys.Single();
        return await context.ReportingRegimes.Where(r => r.RegimeKey == key).Select(r => r.RegimeCode).SingleAsync();
    }
}
