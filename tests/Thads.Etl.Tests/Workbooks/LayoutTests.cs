using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Forms.Results;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Workbooks;

/// <summary>One form, printed differently under each circular: the columns are known by their headings, the layout by how they stand.</summary>
public sealed class LayoutTests
{
    private TestHub hub = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => hub = await TestHub.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public void The_layouts_are_data_and_name_columns_of_their_forms()
    {
        foreach (var code in new[] { "KQ-VIEC", "KQ-TIEN", "CHV-VIEC", "CHV-TIEN" })
        {
            var form = hub.Get<FormCatalog>().Find(code)!;
            Assert.That(
                form.Layouts.Select(layout => layout.RegimeCode),
                Is.EqualTo(new[] { "TT-08-2015", "TT-06-2019" })
            );
            foreach (var layout in form.Layouts)
            {
                Assert.That(layout.Columns.Select(column => column.Column), Is.EquivalentTo(form.Columns), code);
            }
            Assert.That(
                form.Layouts[0].Columns.Select(column => column.Column.Code),
                Is.Not.EqualTo(form.Layouts[1].Columns.Select(column => column.Column.Code))
            );
        }
    }

    [TestCase("2019-12-31", "TT-08-2015")]
    [TestCase("2020-01-31", "TT-06-2019")]
    [TestCase("2025-09-30", "TT-06-2019")]
    public void The_layout_in_force_is_that_of_the_day(string day, string regime) =>
        Assert.That(
            hub.Get<FormCatalog>()
                .Find("KQ-VIEC")!
                .LayoutOn(Etl.Texts.DateText.Read(day)!.Value, hub.Reference)
                .RegimeCode,
            Is.EqualTo(regime)
        );

    [Test]
    public void Both_are_read_to_the_same_figures()
    {
        var form = hub.Get<FormCatalog>().Forms.OfType<CaseResultForm>().Single();
        var rows = FormSamples.Results(form, isMoney: false);
        var old = hub.Read(hub.Print(form, FormSamples.Office, 2019, 12, rows));
        var current = hub.Read(hub.Print(form, FormSamples.Office, 2020, 12, rows));
        Assert.That(old.Findings.Concat(current.Findings), Is.Empty);
        Assert.That(old.Reading!.FiguresHash, Is.EqualTo(current.Reading!.FiguresHash));
    }

    [Test]
    public void An_old_layout_after_its_end_is_told_by_both_names()
    {
        var outdated = hub.Sample("VP-244", "KQ-VIEC", 2016)
            .Replace("12 tháng / năm 2016", "12 tháng / năm 2020")
            .Replace("Ban hành theo Thông tư 01/2013/TT-BTP sửa đổi bởi Thông tư 08/2015/TT-BTP", "");
        var finding = hub.Read(outdated).Findings.Single();
        Assert.That(
            (finding.Code, finding.Severity, finding.Cell),
            Is.EqualTo((FindingCodes.FormLayoutOutdated, Severity.Warning, "C9"))
        );
        Assert.That(finding.Found, Does.Contain("08/2015"));
        Assert.That(finding.Expected, Does.Contain("06/2019"));
    }

    [Test]
    public void A_new_layout_for_an_old_period_is_no_fault()
    {
        var early = hub.Golden("KQ-VIEC").Replace("12 tháng / năm 2020", "12 tháng / năm 2019");
        Assert.That(hub.Read(early).Findings, Is.Empty);
    }
}
