using Thads.Etl.Reports;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Reports;

/// <summary>Whether a report still holds, on each engine.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ReportVerifierTests(DatabaseEngine engine)
{
    private TestHub hub = null!;
    private byte[] report = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync(engine);
        await hub.LoadAsync(hub.Sample("VP-244", "KQ-VIEC", 2020));
        await hub.LoadAsync(hub.Sample("VP-246", "KQ-VIEC", 2020));
        report = await hub.ReportAsync("KQ-VIEC");
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [TestCaseSource(typeof(ReportSamples), nameof(ReportSamples.Forms))]
    public async Task A_report_of_any_form_holds_as_it_was_made(string form)
    {
        await using var other = await TestHub.StartAsync(engine);
        foreach (var office in ReportSamples.Offices)
        {
            await other.LoadOfficeAsync(form, office);
        }
        var found = await other
            .Get<ReportVerifier>()
            .VerifyAsync(new StoredFile("r.xlsx", await other.ReportAsync(form), DeclaredTarget.Nothing), default);
        Assert.That((found.Holds, found.EditedCells, found.Changes.Count), Is.EqualTo((true, 0, 0)));
        Assert.That(found.Manifest!.Sources.Select(s => s.OfficeCode), Is.EqualTo(ReportSamples.Offices));
    }

    [Test]
    public async Task It_holds_however_time_goes_by_and_whatever_is_sent_for_other_periods()
    {
        hub.Clock.Advance(TimeSpan.FromDays(40));
        await hub.LoadAsync(hub.Sample("VP-244", "KQ-VIEC", 2016));
        await hub.LoadAsync(hub.Sample("VP-247", "KQ-TIEN", 2020));
        Assert.That((await VerifyAsync(report)).Holds, Is.True);
    }

    [Test]
    public async Task What_another_program_has_saved_and_calculated_holds()
    {
        var saved = LibreOffice.Convert(new Dictionary<string, byte[]> { ["report"] = report }, "xlsx")["report"];
        Assert.That(saved, Is.Not.EqualTo(report));
        var found = await VerifyAsync(saved);
        Assert.That(found.Edited, Is.Empty);
        Assert.That(found.Holds, Is.True);
    }

    [TestCase("KQ-VIEC", "E14", TestName = "{m}: a figure of the province")]
    [TestCase("KQ-VIEC", "D11", TestName = "{m}: a total, in place of its formula")]
    [TestCase("KQ-VIEC", "A5", TestName = "{m}: the period")]
    [TestCase("Phúc Yên", "E14", TestName = "{m}: a figure of an office")]
    [TestCase("Tình trạng", "C10", TestName = "{m}: how an office stands")]
    public async Task A_cell_that_was_edited_is_named(string sheet, string cell)
    {
        var found = await VerifyAsync(report.SheetSet(sheet, cell, 4711));
        Assert.That(found.Holds, Is.False);
        Assert.That((found.EditedCells, found.Changes.Count), Is.EqualTo((1, 0)));
        Assert.That(
            (found.Edited[0].Sheet, found.Edited[0].Cell, found.Edited[0].Found),
            Is.EqualTo((sheet, cell, "4711"))
        );
        Assert.That(found.Edited[0].Expected, Is.Not.Empty.And.Not.EqualTo("4711"));
    }

    [Test]
    public async Task A_correction_is_named_with_the_figures_that_it_changes()
    {
        var before = await VerifyAsync(report);
        await hub.LoadAsync(hub.Variant("VP-244", 2020, 12, 7));
        var found = await VerifyAsync(report);
        Assert.That((found.Holds, found.EditedCells), Is.EqualTo((false, 0)));
        Assert.That(found.Changes, Is.EqualTo(new[] { new SourceChange("VP-244", SourceChangeKind.Corrected, 1, 3) }));
        var newly = found.Figures.Where(cell => cell.Cell.StartsWith('E')).ToList();
        Assert.That(newly, Has.Count.EqualTo(3), "all, ex officio, its first kind of case");
        Assert.That(newly.Select(c => Number(c.Expected) - Number(c.Found)), Is.All.EqualTo(7));
        Assert.That(before.Holds, Is.True);
        Assert.That((await VerifyAsync(await hub.ReportAsync("KQ-VIEC"))).Holds, Is.True);
    }

    [Test]
    public async Task An_office_that_has_reported_since_is_named()
    {
        await hub.LoadAsync(hub.Sample("VP-247", "KQ-VIEC", 2020));
        var found = await VerifyAsync(report);
        Assert.That(found.Changes, Is.EqualTo(new[] { new SourceChange("VP-247", SourceChangeKind.Added, null, 3) }));
        Assert.That((found.Holds, found.ChangedFigures > 0), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task What_is_reopened_is_gone_from_a_report_of_approved_figures()
    {
        var reviews = hub.Get<SubmissionReviews>();
        await reviews.ApproveAsync(1, Actor.System, default);
        var approved = await hub.Get<ReportMaker>().MakeAsync(hub.Request("KQ-VIEC", approved: true), default);
        Assert.That((await VerifyAsync(approved.Bytes)).Holds, Is.True);
        await reviews.ReopenAsync(1, "test", Actor.System, default);
        Assert.That(
            (await VerifyAsync(approved.Bytes)).Changes,
            Is.EqualTo(new[] { new SourceChange("VP-244", SourceChangeKind.Gone, 1, null) })
        );
    }

    [Test]
    public async Task A_report_of_another_hub_is_unknown()
    {
        await using var other = await TestHub.StartAsync(engine);
        await other.LoadAsync(other.Sample("VP-246", "KQ-VIEC", 2020));
        var found = await other
            .Get<ReportVerifier>()
            .VerifyAsync(new StoredFile("r.xlsx", report, DeclaredTarget.Nothing), default);
        Assert.That(
            found.Changes.Select(c => (c.OfficeCode, c.Kind)),
            Is.EqualTo(new[] { ("VP-244", SourceChangeKind.Unknown), ("VP-246", SourceChangeKind.Unknown) })
        );
        Assert.That(found.Holds, Is.False);
    }

    [TestCase("B2", "NO-FORM")]
    [TestCase("C2", "999912")]
    [TestCase("C2", "soon")]
    [TestCase("F2", "VP-999")]
    [TestCase("D7", "999999999999")]
    [TestCase("B7", "VP-999")]
    public async Task A_hidden_sheet_that_says_nothing_whole_is_no_reports(string cell, string value)
    {
        Assert.That((await VerifyAsync(report.SheetSet("Nguồn", cell, value))).IsReport, Is.False);
    }

    [Test]
    public async Task Whoever_changes_a_hash_of_it_is_found_out()
    {
        var found = await VerifyAsync(report.SheetSet("Nguồn", "G7", new string('0', 64)));
        Assert.That(found.Changes.Select(c => c.Kind), Is.EqualTo(new[] { SourceChangeKind.Unknown }));
    }

    [Test]
    public async Task A_workbook_of_an_office_and_no_workbook_are_no_reports()
    {
        Assert.That((await VerifyAsync(hub.Sample("VP-244", "KQ-VIEC", 2020))).IsReport, Is.False);
        Assert.That((await VerifyAsync([1, 2, 3])).IsReport, Is.False);
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private Task<ReportVerification> VerifyAsync(byte[] workbook) =>
        hub.Get<ReportVerifier>().VerifyAsync(new StoredFile("r.xlsx", workbook, DeclaredTarget.Nothing), default);
}
