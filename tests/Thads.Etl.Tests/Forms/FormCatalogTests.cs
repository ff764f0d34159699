using Microsoft.EntityFrameworkCore;
using Thads.Etl.Forms;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Tests.Forms;

/// <summary>Declaring a form is enough: each one is printed, recognised, read without a finding, loaded and rebuilt.</summary>
public sealed class FormCatalogTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    public static IEnumerable<string> Codes => new FormCatalog().Forms.Select(form => form.Code);

    [Test]
    public void The_catalogue_holds_every_form_of_the_domain() =>
        Assert.That(
            Codes,
            Is.EquivalentTo(
                "KQ-VIEC KQ-TIEN NSNN CHV-VIEC CHV-TIEN MIEN-GIAM KNTC THA-HC TRAI-GIAM SO-THU-LY CHI-TIEU NHAN-SU PHOI-HOP CHI-SO THI-DUA".Split(
                    ' '
                )
            )
        );

    [TestCaseSource(nameof(Codes))]
    public void It_is_read_as_it_is_printed(string code)
    {
        var workbook = hub.Golden(code);
        var (reading, findings) = hub.Read(workbook);
        Assert.That(findings, Is.Empty);
        Assert.That(reading!.Form.Code, Is.EqualTo(code));
        Assert.That(reading.RowCount, Is.Positive);
        Assert.That(hub.Read(workbook).Reading!.FiguresHash, Is.EqualTo(reading.FiguresHash));
    }

    [Test]
    public async Task Every_form_is_loaded_into_its_fact_and_the_warehouse_verifies()
    {
        await using var all = await TestHub.StartAsync();
        foreach (var code in Codes)
        {
            var submission = await all.SubmitAsync(all.Golden(code));
            var findings = await all.FindingsAsync(submission.SubmissionId);
            Assert.That(findings, Is.Empty, code);
            Assert.That((submission.Status, submission.FormCode), Is.EqualTo((SubmissionStatus.Loaded, code)), code);
        }
        var verified = await all.VerifyAsync();
        Assert.That(verified.FirstDifference, Is.Null);
        await using var context = all.Context();
        foreach (var fact in WarehouseTables.Facts)
        {
            var table = context.Model.FindEntityType(fact)!.GetTableName()!;
            Assert.That(verified.Rows[table], Is.Positive, table);
        }
    }

    [Test]
    public async Task Officers_and_staff_keep_their_history()
    {
        await using var all = await TestHub.StartAsync();
        await all.SubmitAsync(all.Golden("CHV-VIEC"));
        var form = all.Get<FormCatalog>().Forms.OfType<Etl.Forms.OfficerResults.OfficerCaseResultForm>().Single();
        var next = FormSamples.Officers(form, isMoney: false);
        next[0].Grade = "trung_cap";
        foreach (var row in next)
        {
            // The next year opens with what this one closed with.
            var completed = row.Completed + row.Terminated;
            (row.CarriedIn, row.NewlyAccepted) = (row.CarriedOut, row.AcceptedTotal - row.CarriedOut);
            Assert.That(completed, Is.Positive);
        }
        await all.SubmitAsync(all.Print(form, FormSamples.Office, 2021, 12, next));
        await using var context = all.Context();
        var officers = context.Set<Thads.Warehouse.Model.Dimensions.OfficerDimension>().Where(o => o.Key != 0).ToList();
        Assert.That(
            officers
                .OrderBy(o => o.Code)
                .ThenBy(o => o.ValidFrom)
                .Select(o => (o.Code, o.Grade, o.ValidFrom, o.ValidTo, o.IsCurrent)),
            Is.EqualTo(
                new[]
                {
                    ("CHV-01", "so_cap", new DateOnly(2020, 9, 30), (DateOnly?)new DateOnly(2020, 9, 30), false),
                    ("CHV-01", "trung_cap", new DateOnly(2021, 9, 30), null, true),
                    ("CHV-02", "trung_cap", new DateOnly(2020, 9, 30), null, true),
                }
            )
        );
        Assert.That((await all.VerifyAsync()).FirstDifference, Is.Null);
    }

    [Test]
    public async Task The_warehouse_knows_every_form_as_it_is_declared()
    {
        await using var context = hub.Context();
        var known = await context.Forms.AsNoTracking().Where(f => f.FormKey != 0).ToListAsync();
        Assert.That(
            known.Select(f => (f.FormCode, f.TitleVi, f.TitleEn, f.SubmittedBy, f.Frequency)),
            Is.EquivalentTo(
                hub.Get<FormCatalog>()
                    .Forms.Select(f =>
                        (
                            f.Code,
                            f.TitleVi,
                            f.TitleEn,
                            f.SubmittedBy == SubmittedBy.Office ? "office" : "province",
                            f.IsYearly ? "year" : "period"
                        )
                    )
            )
        );
        Assert.That(known.Where(f => f.IsOwed).Select(f => f.SubmittedBy), Is.All.EqualTo("office"));
    }
}
