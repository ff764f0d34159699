using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Etl.Workbooks.Rows;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Submissions;

/// <summary>validate says what would change before anything does.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class PreviewTests(DatabaseEngine engine)
{
    private TestHub hub = null!;

    [SetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_first_submission_is_all_new()
    {
        var preview = await PreviewAsync(hub.Golden("SO-THU-LY"));
        Assert.That(preview.Supersedes, Is.Null);
        Assert.That(preview.Rows, Is.EqualTo(new RowChanges(New: 12, Changed: 0, Gone: 0, Unchanged: 0)));
    }

    [Test]
    public async Task A_correction_tells_rows_new_changed_gone_and_unchanged()
    {
        var form = hub.Get<Etl.Forms.FormCatalog>().Forms.OfType<Etl.Forms.CaseRegister.CaseRegisterForm>().Single();
        var loaded = await hub.SubmitAsync(hub.Golden("SO-THU-LY"));
        var rows = FormSamples.Cases(14).Skip(1).ToList();
        rows[3].Officer = "CHV-09";
        var preview = await PreviewAsync(hub.Golden(form, rows));
        Assert.That(preview.Supersedes, Is.EqualTo(loaded.SubmissionId));
        Assert.That(preview.Rows, Is.EqualTo(new RowChanges(New: 2, Changed: 1, Gone: 1, Unchanged: 10)));
    }

    [Test]
    public async Task The_effect_on_the_rates_of_office_and_province_is_told()
    {
        await hub.SubmitAsync(hub.Sample("VP-246", "KQ-VIEC", 2016));
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
        var preview = await PreviewAsync(hub.Variant("VP-244", 2016, 12, more: 100));
        Assert.That(preview.Rows, Is.EqualTo(new RowChanges(New: 0, Changed: 1, Gone: 0, Unchanged: 17)));
        var rate = preview.Rates.Single();
        Assert.That(rate.OfficeAfter, Is.LessThan(rate.OfficeBefore!));
        Assert.That(rate.ProvinceAfter, Is.LessThan(rate.ProvinceBefore!));

        // What it foretold is what the marts say once it is loaded.
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, more: 100));
        await using var context = hub.Context();
        var office = context.KpiOfficePeriods.Single(k =>
            k.OfficeCode == "VP-244" && k.StatYear == 2016 && k.Months == 12
        );
        var province = context.KpiProvincePeriods.Single(k => k.StatYear == 2016 && k.Months == 12);
        Assert.That((double)rate.OfficeAfter!.Value, Is.EqualTo(office.CasesCompletionRate!.Value).Within(1e-9));
        Assert.That((double)rate.ProvinceAfter!.Value, Is.EqualTo(province.CasesCompletionRate!.Value).Within(1e-9));
    }

    [Test]
    public async Task It_changes_nothing()
    {
        await PreviewAsync(hub.Golden("KQ-VIEC"));
        await using var context = hub.Context();
        Assert.That(context.Submissions.Any(), Is.False);
    }

    private async Task<SubmissionPreview> PreviewAsync(byte[] workbook)
    {
        var file = new StoredFile("a.xlsx", workbook, DeclaredTarget.Nothing);
        return (await hub.Get<WorkbookChecker>().CheckAsync(file, default)).Preview!;
    }
}
