using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Forms.OfficerResults;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Marts;

[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class KpiOfficerPeriodTests(DatabaseEngine engine)
{
    private TestHub hub = null!;
    private OfficerCaseResultForm cases = null!;
    private OfficerMoneyResultForm money = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        cases = hub.Get<FormCatalog>().Forms.OfType<OfficerCaseResultForm>().Single();
        money = hub.Get<FormCatalog>().Forms.OfType<OfficerMoneyResultForm>().Single();
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Counts_and_rates_are_those_of_the_officers_own_rows()
    {
        await hub.LoadAsync(
            cases,
            "VP-244",
            2020,
            [Row("CHV-01", "so_cap", 6, 2, 2), Row("CHV-02", "trung_cap", 1, 3, 0)]
        );
        await hub.LoadAsync(money, "VP-244", 2020, [Row("CHV-01", "so_cap", 1_000, 3_000, 4_000)]);

        var rows = await RowsAsync();
        Assert.That(
            rows.Select(r => (r.OfficeCode, r.Months, r.OfficerCode)),
            Is.EqualTo(new[] { ("VP-244", 12, "CHV-01"), ("VP-244", 12, "CHV-02") })
        );
        var first = rows[0];
        Assert.Multiple(() =>
        {
            Assert.That(
                (first.OfficeName, first.Grade),
                Is.EqualTo(("Chi cục Thi hành án dân sự thành phố Phúc Yên", "so_cap"))
            );
            Assert.That(
                (first.CasesAccepted, first.CasesToEnforce, first.CasesEnforceable, first.CasesCompleted),
                Is.EqualTo((10L, 10L, 8L, 6L))
            );
            Assert.That((first.CasesCompletionRate, first.CasesEnforceableRate), Is.EqualTo((75.0, 80.0)));
            Assert.That((first.CasesBacklog, first.CasesEnforceableBacklog), Is.EqualTo((4L, 2L)));
            Assert.That((first.MoneyEnforceable, first.MoneyCompleted), Is.EqualTo((4_000m, 1_000m)));
            Assert.That((first.MoneyCompletionRate, first.MoneyEnforceableRate), Is.EqualTo((25.0, 50.0)));
            Assert.That((first.MoneyBacklog, first.MoneyEnforceableBacklog), Is.EqualTo((7_000m, 3_000m)));
            Assert.That(
                (first.CasesCompletedChange, first.MoneyCompletedChange),
                Is.EqualTo(((long?)null, (decimal?)null))
            );
        });
        Assert.That(
            (rows[1].CasesCompletionRate, rows[1].MoneyAccepted, rows[1].MoneyCompletionRate),
            Is.EqualTo((25.0, (decimal?)null, (double?)null))
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_correction_replaces_the_offices_rows_and_no_others_and_deletes_those_that_are_gone()
    {
        await hub.LoadAsync(cases, "VP-246", 2020, [Row("CHV-01", "so_cap", 1, 1, 1)]);
        await hub.LoadAsync(
            cases,
            "VP-244",
            2020,
            [Row("CHV-01", "so_cap", 6, 2, 2), Row("CHV-02", "so_cap", 1, 3, 0)]
        );
        await hub.LoadAsync(cases, "VP-244", 2020, [Row("CHV-01", "trung_cap", 7, 1, 2)]);

        Assert.That(
            (await RowsAsync()).Select(r => (r.OfficeCode, r.OfficerCode, r.Grade, r.CasesCompleted)),
            Is.EqualTo(new[] { ("VP-244", "CHV-01", "trung_cap", 7L), ("VP-246", "CHV-01", "so_cap", (long?)1L) })
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task A_change_is_against_the_same_months_of_the_year_before_and_follows_its_corrections()
    {
        await hub.LoadAsync(cases, "VP-244", 2020, [Row("CHV-01", "so_cap", 6, 2, 2)]);
        await hub.LoadAsync(cases, "VP-244", 2019, [Row("CHV-01", "so_cap", 3, 7, 0)], months: 6);
        Assert.That(await ChangeAsync(), Is.EqualTo(((long?)null, (double?)null)));

        await hub.LoadAsync(cases, "VP-244", 2019, [Row("CHV-01", "so_cap", 4, 7, 20)]);
        Assert.That(await ChangeAsync(), Is.EqualTo((2L, 50.0)));

        await hub.LoadAsync(cases, "VP-244", 2019, [Row("CHV-01", "so_cap", 8, 7, 20)]);
        Assert.That(await ChangeAsync(), Is.EqualTo((-2L, -25.0)));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);

        async Task<(long?, double?)> ChangeAsync()
        {
            var row = (await RowsAsync()).Single(r => r.StatYear == 2020);
            return (row.CasesCompletedChange, row.CasesCompletedChangePct);
        }
    }

    private async Task<List<KpiOfficerPeriod>> RowsAsync()
    {
        await using var context = hub.Context();
        return await context
            .KpiOfficerPeriods.AsNoTracking()
            .OrderBy(k => k.StatYear)
            .ThenBy(k => k.OfficeCode)
            .ThenBy(k => k.OfficerCode)
            .ToListAsync();
    }

    /// <summary>An officer with nothing carried in; the first completed case is in fact a terminated one.</summary>
    private static OfficerResultRow Row(
        string officer,
        string grade,
        decimal done,
        decimal open,
        decimal notEnforceable
    )
    {
        var all = done + open + notEnforceable;
        var row = new OfficerResultRow
        {
            Officer = officer,
            Grade = grade,
            AcceptedTotal = all,
            NewlyAccepted = all,
            ToEnforce = all,
            Enforceable = done + open,
            Completed = done - 1,
            Terminated = 1,
            InProgress = open,
            NotEnforceable = notEnforceable,
            CarriedOut = open + notEnforceable,
        };
        row.CompletionRate = Math.Round(done / (done + open) * 100, 2, MidpointRounding.AwayFromZero);
        return row;
    }
}
