using Microsoft.EntityFrameworkCore;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Facts;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Marts;

/// <summary>The marts that are views over facts, against the facts and the marts as they are added up here.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ViewsOverFactsTests(DatabaseEngine engine)
{
    private static readonly string[] Closed = ["completed", "terminated", "entrusted", "withdrawn_to_province"];

    private TestHub hub = null!;
    private WarehouseContext context = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        foreach (var form in new[] { "KNTC", "MIEN-GIAM", "THA-HC", "TRAI-GIAM", "SO-THU-LY" })
        {
            await hub.LoadAsync(hub.Golden(form));
        }
        foreach (var (office, form) in new[] { ("VP-244", "KQ-VIEC"), ("VP-244", "KQ-TIEN"), ("VP-246", "KQ-VIEC") })
        {
            await hub.LoadAsync(hub.Sample(office, form, 2016));
        }
        context = hub.Context();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await context.DisposeAsync();
        await hub.DisposeAsync();
    }

    [Test]
    public async Task Categories_add_up_to_the_offices_and_are_null_where_nothing_was_reported()
    {
        var rows = await ReadAsync<KpiOfficePeriodCategory>();
        var offices = await ReadAsync<KpiOfficePeriod>();
        Assert.That(rows, Has.Count.EqualTo(await context.Set<CaseResultFact>().CountAsync()));
        Assert.That(offices, Has.Count.EqualTo(2));
        foreach (var office in offices)
        {
            var own = rows.FindAll(row => row.OfficeCode == office.OfficeCode);
            Assert.Multiple(() =>
            {
                Assert.That(own.Sum(r => r.CasesCarriedIn), Is.EqualTo(office.CasesCarriedIn));
                Assert.That(own.Sum(r => r.CasesNewlyAccepted), Is.EqualTo(office.CasesNewlyAccepted));
                Assert.That(own.Sum(r => r.CasesAccepted), Is.EqualTo(office.CasesAccepted));
                Assert.That(own.Sum(r => r.CasesEntrusted), Is.EqualTo(office.CasesEntrusted));
                Assert.That(own.Sum(r => r.CasesToEnforce), Is.EqualTo(office.CasesToEnforce));
                Assert.That(own.Sum(r => r.CasesEnforceable), Is.EqualTo(office.CasesEnforceable));
                Assert.That(own.Sum(r => r.CasesFulfilled), Is.EqualTo(office.CasesFulfilled));
                Assert.That(own.Sum(r => r.CasesTerminated), Is.EqualTo(office.CasesTerminated));
                Assert.That(own.Sum(r => r.CasesCompleted), Is.EqualTo(office.CasesCompleted));
                Assert.That(own.Sum(r => r.CasesNotEnforceable), Is.EqualTo(office.CasesNotEnforceable));
                Assert.That(own.Sum(r => r.CasesBacklog), Is.EqualTo(office.CasesBacklog));
                Assert.That(
                    office.CasesNotEnforceableRate,
                    Is.EqualTo((double)office.CasesNotEnforceable! / office.CasesToEnforce! * 100).Within(1e-9)
                );
                Assert.That(own.Select(r => r.MoneyBacklog is null), Is.All.EqualTo(office.MoneyBacklog is null));
                Assert.That(own.Sum(r => r.MoneyFulfilled) ?? 0, Is.EqualTo(office.MoneyFulfilled ?? 0));
                Assert.That(own.Sum(r => r.MoneyCarriedIn) ?? 0, Is.EqualTo(office.MoneyCarriedIn ?? 0));
                Assert.That(own.Sum(r => r.MoneyEntrusted) ?? 0, Is.EqualTo(office.MoneyEntrusted ?? 0));
            });
        }
        Assert.That(
            offices.ConvertAll(office => office.CasesFulfilled + office.CasesTerminated - office.CasesCompleted),
            Is.All.Zero
        );
        Assert.That(offices.ConvertAll(office => office.CasesTerminated), Has.Some.GreaterThan(0));
        var one = rows.First(row => row.CasesEnforceable > 0);
        Assert.That(
            (one.BasisNameVi, one.CaseTypeNameEn, one.CasesCompletionRate),
            Is.EqualTo(("Chủ động", "Civil", (double)one.CasesCompleted! / one.CasesEnforceable! * 100))
        );
    }

    [Test]
    public async Task The_provinces_components_are_the_sums_of_the_offices()
    {
        var offices = await ReadAsync<KpiOfficePeriod>();
        var province = (await ReadAsync<KpiProvincePeriod>()).Single(row => row.StatYear == 2016);
        Assert.Multiple(() =>
        {
            Assert.That(province.CasesCarriedIn, Is.EqualTo(offices.Sum(o => o.CasesCarriedIn)));
            Assert.That(province.CasesNewlyAccepted, Is.EqualTo(offices.Sum(o => o.CasesNewlyAccepted)));
            Assert.That(province.CasesEntrusted, Is.EqualTo(offices.Sum(o => o.CasesEntrusted)));
            Assert.That(province.CasesFulfilled, Is.EqualTo(offices.Sum(o => o.CasesFulfilled)));
            Assert.That(province.CasesTerminated, Is.EqualTo(offices.Sum(o => o.CasesTerminated)));
            Assert.That(province.CasesNotEnforceable, Is.EqualTo(offices.Sum(o => o.CasesNotEnforceable)));
            Assert.That(province.MoneyTerminated, Is.EqualTo(offices.Sum(o => o.MoneyTerminated)));
        });
    }

    [Test]
    public async Task Complaints_exemptions_administrative_judgments_and_prisons_are_what_was_reported()
    {
        var complaint = (await ReadAsync<KpiComplaintPeriod>()).Single(row => row.ComplaintKindCode == "khieu_nai");
        Assert.That(
            (complaint.OfficeCode, complaint.ComplaintKindNameVi, complaint.CasesReceived, complaint.CasesPending),
            Is.EqualTo((FormSamples.Office, "Khiếu nại", 9L, 2L))
        );
        Assert.That(complaint.CasesResolvedRate, Is.EqualTo(6 / 8d * 100));
        var exemption = (await ReadAsync<KpiExemptionPeriod>()).Single(row => row.ExemptionKindCode == "mien");
        Assert.That(
            (exemption.CasesProposed, exemption.CasesGrantedRate, exemption.MoneyGranted, exemption.MoneyGrantedRate),
            Is.EqualTo((5L, 3 / 5d * 100, 11_000_000m, 11 / 20d * 100))
        );
        var judged = (await ReadAsync<KpiAdministrativePeriod>()).Single();
        Assert.That(
            (judged.CasesCourtOrders, judged.CasesCompletionRate, judged.CasesPending),
            Is.EqualTo((2L, 5 / 7d * 100, 2L))
        );
        var prisons = await ReadAsync<KpiPrisonPeriod>();
        Assert.That(prisons.ConvertAll(row => row.PrisonNameVi), Has.Count.GreaterThan(1).And.All.Not.Empty);
        Assert.That(
            prisons.ConvertAll(row => (row.CasesCollected, row.MoneyCollected)),
            Is.EquivalentTo(FormSamples.Prisons(hub).Select(row => ((long)row.CaseCount, row.Collected)))
        );
    }

    [Test]
    public async Task The_backlog_is_every_open_case_with_its_age_and_its_place_among_the_others()
    {
        var open = (
            from fact in context.Set<EnforcementCaseFact>()
            join status in context.Set<CaseStatusDimension>() on fact.CaseStatusKey equals status.Key
            join day in context.Set<DateDimension>() on fact.AcceptedDateKey equals day.DateKey
            where !Closed.Contains(status.Code)
            select new
            {
                fact.DecisionNumber,
                day.Date,
                Remaining = fact.AmountToEnforce - fact.AmountCompleted,
            }
        ).ToDictionary(fact => fact.DecisionNumber);
        var end = new DateOnly(2020, 9, 30);
        var backlog = await ReadAsync<KpiBacklogCase>();
        Assert.That(backlog.ConvertAll(row => row.DecisionNumber), Is.EquivalentTo(open.Keys).And.Not.Empty);
        foreach (var row in backlog)
        {
            var expected = open[row.DecisionNumber];
            Assert.That(row.AgeMonths, Is.EqualTo(WholeMonths(expected.Date, end)), row.DecisionNumber);
            Assert.That(row.MoneyRemaining, Is.EqualTo(expected.Remaining));
            Assert.That(
                (row.AgeRank, row.AmountRank),
                Is.EqualTo(
                    (
                        1L + backlog.Count(other => other.AgeMonths > row.AgeMonths),
                        1L + backlog.Count(other => other.MoneyRemaining > row.MoneyRemaining)
                    )
                )
            );
            Assert.That(
                row.OfficerAgeRank,
                Is.EqualTo(1L + backlog.Count(o => o.OfficerCode == row.OfficerCode && o.AgeMonths > row.AgeMonths))
            );
        }
        var bands = await ReadAsync<KpiBacklogPeriod>();
        Assert.That(bands.Sum(band => band.CasesOpen), Is.EqualTo(backlog.Count));
        Assert.That(bands.Sum(band => band.MoneyRemaining), Is.EqualTo(backlog.Sum(row => row.MoneyRemaining)));
        Assert.That(
            bands.Where(band => band.AgeBandCode == "under_1_year").Sum(band => band.CasesOpen),
            Is.EqualTo(backlog.Count(row => row.AgeMonths < 12))
        );
        Assert.That(bands.ConvertAll(band => band.AgeBandNameVi), Is.All.Contains("năm"));
    }

    private Task<List<TMart>> ReadAsync<TMart>()
        where TMart : class => context.Set<TMart>().AsNoTracking().ToListAsync();

    private static int WholeMonths(DateOnly from, DateOnly to)
    {
        var months = 0;
        while (from.AddMonths(months + 1) <= to)
        {
            months++;
        }
        return months;
    }
}
