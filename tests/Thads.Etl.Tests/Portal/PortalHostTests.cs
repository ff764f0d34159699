using System.Net;
using Thads.Etl.Findings;
using Thads.Etl.Forms;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Portal;

/// <summary>The served host on loopback: the page, the dashboard with its recurring jobs, the health checks.</summary>
public sealed class PortalHostTests
{
    private PortalApp portal = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync();
        client = await portal.SignInAsync(AccountRole.Admin);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task The_page_is_Vietnamese_and_English_on_request()
    {
        await using (var hub = await TestHub.StartAsync())
        {
            var batch = portal.Get<BatchIntake>();
            await batch.SendAsync(
                [new("<b>tệp</b>.xlsx", hub.Sample("VP-244", "KQ-VIEC", 2016), new("test"))],
                null,
                default
            );
        }
        var page = await client.GetStringAsync("/submissions");
        Assert.That(
            System.Net.WebUtility.HtmlDecode(page),
            Does.Contain("Báo cáo đã nhận").And.Contain("Đã tiếp nhận").And.Contain("Phúc Yên")
        );
        Assert.That(page, Does.Not.Contain("<b>tệp"));
        Assert.That(
            await client.GetStringAsync("/submissions?culture=en"),
            Does.Contain("Submissions").And.Contain("Loaded")
        );
    }

    [Test]
    public async Task The_dashboard_shows_the_recurring_jobs() =>
        Assert.That(
            await client.GetStringAsync("/hangfire/recurring"),
            Does.Contain("inbox-sweep")
                .And.Contain("submission-sweep")
                .And.Contain("nightly-mart-refresh")
                .And.Contain("nightly-verify")
        );

    [Test]
    public async Task A_forms_schema_is_served_and_an_unknown_form_is_a_problem()
    {
        Assert.That(await client.GetStringAsync("/api/forms/KQ-VIEC/schema"), Does.Contain("\"carried_in\""));
        using var unknown = await client.GetAsync("/api/forms/NONE/schema");
        Assert.That(
            ((int)unknown.StatusCode, unknown.Content.Headers.ContentType!.MediaType),
            Is.EqualTo((404, "application/problem+json"))
        );
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task It_says_that_it_is_well(string path) =>
        Assert.That(await client.GetStringAsync(path), Is.EqualTo("Healthy"));

    public static IEnumerable<Form> Forms => new FormCatalog().Forms;

    [TestCaseSource(nameof(Forms))]
    public async Task Every_form_has_its_page_of_documentation_from_its_declaration(Form form)
    {
        foreach (var (language, title) in new[] { ("vi", form.TitleVi), ("en", form.TitleEn) })
        {
            var page = WebUtility.HtmlDecode(
                await client.GetStringAsync($"/docs/forms/{form.Code}?culture={language}")
            );
            Assert.That(page, Does.Contain(title));
            foreach (var column in form.Columns)
            {
                Assert.That(page, Does.Contain($"<code>{column.Code}</code>").And.Contain(column.Heading));
            }
            foreach (var rule in form.Rules)
            {
                Assert.That(page, Does.Contain(rule.FindingCode));
            }
            // Every text is in the resources: a name without one would stand there as it is.
            Assert.That(page, Does.Not.Match(">(Rule|Unit|Type)[A-Z]").And.Not.Contain("MustBeFilled"));
        }
    }

    [Test]
    public async Task The_catalogue_page_holds_every_finding_in_the_language_of_who_reads_it()
    {
        var vietnamese = WebUtility.HtmlDecode(await client.GetStringAsync("/docs/findings?culture=vi"));
        var english = WebUtility.HtmlDecode(await client.GetStringAsync("/docs/findings?culture=en"));
        foreach (var definition in new FindingCatalog().Definitions)
        {
            Assert.That(vietnamese, Does.Contain($"id=\"{definition.Code}\"").And.Contain(definition.Vi));
            Assert.That(english, Does.Contain($"id=\"{definition.Code}\"").And.Contain(definition.En));
        }
        Assert.That(await client.GetStringAsync("/docs/forms"), Does.Contain("docs/forms/SO-THU-LY"));
    }

    [Test]
    public async Task A_form_that_is_not_there_is_not_found()
    {
        using var response = await client.GetAsync("/docs/forms/XX");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
