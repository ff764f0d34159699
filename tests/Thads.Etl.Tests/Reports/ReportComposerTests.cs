using Microsoft.EntityFrameworkCore;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Reports;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Reports;

/// <summary>What a report of the province is made of, on each engine.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ReportComposerTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task Its_sums_are_those_of_the_facts()
    {
        foreach (var form in new[] { "KQ-VIEC", "KQ-TIEN", "NSNN" })
        {
            foreach (var office in ReportSamples.Offices)
            {
                await hub.LoadAsync(hub.Sample(office, form, 2020));
            }
        }
        await using var context = hub.Context();
        var province = await context.KpiProvincePeriods.SingleAsync(k => k.Months == 12);
        var (cases, money, collected) = (await SumAsync("KQ-VIEC"), await SumAsync("KQ-TIEN"), await SumAsync("NSNN"));
        Assert.That(
            (cases["accepted_total"], cases["completed"] + cases["terminated"], cases["carried_out"]),
            Is.EqualTo(
                ((decimal)province.CasesAccepted!, (decimal)province.CasesCompleted!, (decimal)province.CasesBacklog!)
            )
        );
        Assert.That(
            (money["enforceable"], money["completed"] + money["terminated"]),
            Is.EqualTo((province.MoneyEnforceable!.Value, province.MoneyCompleted!.Value))
        );
        Assert.That(
            collected["collected"],
            Is.EqualTo(province.CollectedStateBudgetVnd + province.CollectedCitizensOrgsVnd)
        );
        Assert.That(await context.CaseResults.SumAsync(f => f.AcceptedTotal), Is.EqualTo(cases["accepted_total"]));
    }

    [Test]
    public async Task Only_what_is_approved_counts_where_that_is_asked_for()
    {
        var sent = await hub.LoadAsync(hub.Sample("VP-244", "KQ-VIEC", 2020));
        await hub.LoadAsync(hub.Sample("VP-246", "KQ-VIEC", 2020));
        var request = hub.Request("KQ-VIEC", approved: true);
        Assert.That(await RefusalAsync(request), Is.EqualTo(ReportRefusal.NothingReported));
        await hub.Get<SubmissionReviews>().ApproveAsync(sent.SubmissionId, Actor.System, default);
        var manifest = await hub.Get<ReportComposer>().ComposeAsync(request, default);
        Assert.That(manifest.Sources.Select(source => source.SubmissionId), Is.EqualTo(new[] { sent.SubmissionId }));
        Assert.That(
            manifest.Offices.Single(office => office.OfficeCode == "VP-246").State,
            Is.EqualTo(ReportOfficeState.NotApproved)
        );
        Assert.That((manifest.Included, manifest.Expected, manifest.IsComplete), Is.EqualTo((1, 10, false)));
    }

    [TestCase("CHI-TIEU", ReportRefusal.SentByProvince)]
    [TestCase("CHI-SO", ReportRefusal.SentByProvince)]
    [TestCase("SO-THU-LY", ReportRefusal.StaysWithOffices)]
    [TestCase("NHAN-SU", ReportRefusal.NothingToAdd)]
    [TestCase("PHOI-HOP", ReportRefusal.NothingToAdd)]
    [TestCase("THI-DUA", ReportRefusal.NothingToAdd)]
    [TestCase("KNTC", ReportRefusal.NothingReported)]
    public async Task A_form_that_is_not_added_up_is_refused_with_the_reason(string form, ReportRefusal refusal)
    {
        await hub.LoadAsync(hub.Golden(form == "KNTC" ? "KQ-VIEC" : form));
        Assert.That(await RefusalAsync(hub.Request(form)), Is.EqualTo(refusal));
    }

    [Test]
    public void Every_form_is_added_up_or_refused()
    {
        var refused = new[] { "CHI-TIEU", "CHI-SO", "SO-THU-LY", "NHAN-SU", "PHOI-HOP", "THI-DUA" };
        Assert.That(
            ReportSamples.Forms.Concat(refused),
            Is.EquivalentTo(hub.Get<FormCatalog>().Forms.Select(f => f.Code))
        );
    }

    [TestCase(199912, ReportRefusal.UnknownPeriod)]
    [TestCase(202701, ReportRefusal.PeriodNotEnded)]
    [TestCase(202512, ReportRefusal.NoDepartment)]
    public async Task A_period_that_nobody_can_have_reported_on_is_refused(int period, ReportRefusal refusal) =>
        Assert.That(await RefusalAsync(hub.Request("KQ-VIEC", period)), Is.EqualTo(refusal));

    [Test]
    public async Task By_todays_structure_offices_that_became_one_have_one_sheet()
    {
        await hub.LoadAsync(hub.Sample("VP-244", "KQ-VIEC", 2020));
        await hub.LoadAsync(hub.Sample("VP-246", "KQ-VIEC", 2020));
        await hub.LoadAsync(hub.Sample("VP-247", "KQ-VIEC", 2020));
        await hub.LoadOfficesAsync(OfficeFiles.Regions);
        var loaded = await hub.LoadSuccessionAsync(
            "VP-244,KV1,2025-07-01,1,,false",
            "VP-246,KV1,2025-07-01,1,,false",
            "VP-247,KV1,2025-07-01,0.5,,false",
            "VP-247,KV2,2025-07-01,0.5,,false"
        );
        Assert.That(loaded.Errors, Is.Empty);
        var then = await hub.Get<ReportComposer>().ComposeAsync(hub.Request("KQ-VIEC"), default);
        var current = await hub.Get<ReportComposer>()
            .ComposeAsync(hub.Request("KQ-VIEC", structure: ReportStructure.Current), default);
        Assert.That(then.Parts.Select(part => part.Code), Is.EqualTo(new[] { "VP-244", "VP-246", "VP-247" }));
        // One that was divided stays what it was: a share of a case is no case.
        Assert.That(current.Parts, Is.EqualTo(new[] { ("KV1", "Khu vực 1"), ("VP-247", "Tam Dương") }));
        var report = await hub.Get<ReportMaker>()
            .ReadAsync(hub.Request("KQ-VIEC", structure: ReportStructure.Current), default);
        Assert.That(
            report.Summary.OfficeLines.Sum(lines => (decimal)lines[0].Values[0]!),
            Is.EqualTo((decimal)report.Summary.Lines[0].Values[0]!)
        );
    }

    [Test]
    public async Task A_report_of_the_whole_province_and_those_of_its_offices_are_never_both_loaded()
    {
        await hub.LoadAsync(hub.Sample("VP-244", "KQ-VIEC", 2020));
        var report = await hub.ReportAsync("KQ-VIEC");
        var refused = await hub.SubmitAsync(report);
        Assert.That(refused.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(
            (await hub.FindingsAsync(refused.SubmissionId)).Single(f => f.Code == FindingCodes.ReportCountsTwice).Found,
            Is.EqualTo("VP-244")
        );
        await using var other = await TestHub.StartAsync(engine);
        await other.LoadAsync(report);
        var late = await other.SubmitAsync(other.Sample("VP-244", "KQ-VIEC", 2020));
        Assert.That(late.Status, Is.EqualTo(SubmissionStatus.Rejected));
        Assert.That(
            (await other.FindingsAsync(late.SubmissionId)).Single(f => f.Code == FindingCodes.ReportCountsTwice).Found,
            Is.EqualTo("VP-26")
        );
        var check = await other
            .Get<WorkbookChecker>()
            .CheckAsync(
                new StoredFile("KQ.xlsx", other.Sample("VP-244", "KQ-VIEC", 2020), DeclaredTarget.Nothing),
                default
            );
        Assert.That(
            check.Findings.Single(f => f.Code == FindingCodes.ReportCountsTwice).Found,
            Is.EqualTo("VP-26"),
            "a check says it too"
        );
        // Another period is another report.
        await other.LoadAsync(other.Sample("VP-244", "KQ-VIEC", 2016));
    }

    private async Task<IReadOnlyDictionary<string, decimal>> SumAsync(string form) =>
        hub.Read(await hub.ReportAsync(form)).Reading!.Totals;

    private async Task<ReportRefusal?> RefusalAsync(ReportRequest request)
    {
        try
        {
            await hub.Get<ReportComposer>().ComposeAsync(request, default);
            return null;
        }
        catch (ReportRefusedException e)
        {
            Assert.That(e.Message, Does.Contain(" – "), "both languages");
            return e.Refusal;
        }
    }
}
