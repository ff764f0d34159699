using Microsoft.EntityFrameworkCore;
using Thads.Etl.Demo;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Printing;
using Thads.Testing;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Offices;

/// <summary>
/// Who reports around 2025-07-01: each office for the periods that it existed at the end of, however late, and nobody else for them.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ReorganisationTests(DatabaseEngine engine)
{
    private const string Old = "Chi cục Thi hành án dân sự thành phố Phúc Yên";
    private const string New = "Phòng Thi hành án dân sự khu vực 1";
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        await hub.LoadOfficesAsync(OfficeFiles.Regions);
        await hub.LoadSuccessionAsync("VP-243,KV1,2025-07-01,1,,false", "VP-244,KV1,2025-07-01,1,,false");
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCase(
        Old,
        2025,
        9,
        "VP-244",
        TestName = "{m}: the old one, a year late, for the period that ended on the last day before"
    )]
    [TestCase(New, 2025, 10, "KV1", TestName = "{m}: the new one for the first period that ended after")]
    [TestCase(New, 2025, 12, "KV1", TestName = "{m}: the new one for the whole year, which began under the old ones")]
    [TestCase("PHÒNG THADS KHU VỰC 1", 2026, 6, "KV1", TestName = "{m}: the new one under a shorter name")]
    public async Task An_office_reports_for_a_period_that_it_existed_at_the_end_of(
        string name,
        int year,
        int months,
        string office
    )
    {
        var submission = await hub.SubmitAsync(Workbook(name, year, months));
        Assert.That(
            (submission.Status, submission.OfficeCode),
            Is.EqualTo((SubmissionStatus.Loaded, office)),
            string.Join('\n', (await hub.FindingsAsync(submission.SubmissionId)).Select(f => f.Code + " " + f.Found))
        );
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task Todays_structure_is_verified_and_rebuilt_from_the_successions()
    {
        await using var context = hub.Get<IWarehouseProvider>().CreateContext();
        await context
            .OfficeStructure.Where(row => row.OfficeCode == "VP-244")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Weight, 0.5));
        Assert.That(
            (await hub.VerifyAsync()).FirstDifference,
            Does.StartWith("bridge_office_structure [office_code VP-244")
                .And.EndsWith("weight is 0.5 live and 1 rebuilt")
        );
        await hub.Get<Warehouse.Rebuild.WarehouseRebuilder>().RebuildAsync(null, default);
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    [TestCase(Old, 2025, 10)]
    [TestCase(Old, 2025, 12)]
    [TestCase(New, 2025, 9)]
    [TestCase(New, 2024, 12)]
    public async Task An_office_does_not_report_for_a_period_that_it_did_not_exist_at_the_end_of(
        string name,
        int year,
        int months
    )
    {
        var submission = await hub.SubmitAsync(Workbook(name, year, months));
        Assert.That(submission.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(
            (await hub.FindingsAsync(submission.SubmissionId)).Select(f => f.Code),
            Is.EqualTo(new[] { FindingCodes.OfficeNotInPeriod })
        );
    }

    [Test]
    public async Task As_many_offices_are_expected_as_existed_at_the_periods_end()
    {
        await hub.SubmitAsync(Workbook(Old, 2025, 9));
        await hub.SubmitAsync(Workbook(New, 2025, 12));
        await using var context = hub.Context();
        var expected = await context
            .KpiProvincePeriods.OrderBy(k => k.Months)
            .Select(k => new { k.Months, k.OfficesExpected })
            .ToListAsync();
        Assert.That(expected.Select(k => (k.Months, k.OfficesExpected)), Is.EqualTo(new[] { (9, 10), (12, 2) }));
        var current = await context
            .KpiOfficePeriodsCurrent.Where(k => k.OfficeCode == "KV1")
            .OrderBy(k => k.Months)
            .ToListAsync();
        Assert.That(current.Select(k => (k.Months, k.OfficesExpected)), Is.EqualTo(new[] { (9, 2), (12, 1) }));
    }

    [Test]
    public async Task The_year_of_the_reorganisation_is_compared_with_what_the_predecessors_did_the_year_before()
    {
        await hub.SubmitAsync(Workbook(Old, 2024, 12));
        await hub.SubmitAsync(Workbook("Chi cục Thi hành án dân sự thành phố Vĩnh Yên", 2024, 12));
        await hub.SubmitAsync(Workbook(New, 2025, 12));
        await using var context = hub.Context();
        var years = await context
            .KpiOfficeYearsCurrent.Where(k => k.OfficeCode == "KV1")
            .OrderBy(k => k.StatYear)
            .ToListAsync();
        Assert.That(years.Select(k => k.StatYear), Is.EqualTo(new[] { 2024, 2025 }));
        Assert.That(years[0].CasesCompleted, Is.EqualTo(2 * years[1].CasesCompleted));
        Assert.That(years[1].CasesCompletedChangePct, Is.EqualTo(-50));
        Assert.That(
            await context
                .KpiOfficeYears.Where(k => k.OfficeCode == "KV1")
                .Select(k => k.CasesCompletedChangePct)
                .SingleAsync(),
            Is.Null
        );
    }

    [Test]
    public async Task Of_an_office_and_its_successor_of_the_same_name_the_one_of_the_period_is_meant()
    {
        await hub.LoadOfficesAsync($"PY,,region,{Old},Phúc Yên,2025-07-01,,");
        var (before, after) = (
            await hub.SubmitAsync(Workbook(Old, 2025, 9)),
            await hub.SubmitAsync(Workbook(Old, 2025, 12))
        );
        Assert.That((before.OfficeCode, after.OfficeCode), Is.EqualTo(("VP-244", "PY")));
        Assert.That((await hub.VerifyAsync()).FirstDifference, Is.Null);
    }

    /// <summary>Figures of the demo's Phúc Yên, under any name and for any period.</summary>
    private byte[] Workbook(string office, int year, int months)
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
        var index = Array.FindIndex(SampleWeights.Offices, o => o.Office == "VP-244");
        var rows = new SampleFigures(SeedYear.ReadAll()).Results(2016, 12, index, isMoney: false, form);
        var period = hub.Reference.Period(year, months)!;
        var sheet = new PrintedSheet(
            office,
            year,
            months,
            hub.Reference.Regime(period.EndDate).Title,
            MoneyUnit: 1,
            Note: null,
            period.EndDate.AddDays(5)
        );
        using var output = new MemoryStream();
        hub.Get<PrintedFormWriter>().Write(output, form, sheet, rows, hub.Reference);
        return output.ToArray();
    }
}
