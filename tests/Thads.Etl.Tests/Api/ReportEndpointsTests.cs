using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Reports;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Api;

/// <summary>Reports of the province over HTTP and on their page, from the served host.</summary>
public sealed class ReportEndpointsTests
{
    private const string Report = "/api/reports/kq-viec?period=2020-12";
    private PortalApp portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync();
        await portal.LoadKpisAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [TestCase(AccountRole.Province)]
    [TestCase(AccountRole.Analyst)]
    [TestCase(AccountRole.Admin)]
    public async Task Whoever_sees_all_offices_takes_a_report_that_holds_and_is_in_the_audit_trail(AccountRole role)
    {
        var client = await portal.SignInAsync(role);
        using var answer = await client.GetAsync(Report);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName),
            Is.EqualTo((SubmissionArchive.XlsxType, "KQ-VIEC-toan-tinh-2020-12.xlsx"))
        );
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var found = await portal
            .Get<ReportVerifier>()
            .VerifyAsync(new StoredFile("r.xlsx", bytes, DeclaredTarget.Nothing), default);
        Assert.That(found.Holds, Is.True);
        await using var context = portal.Context();
        var written = await context.AuditEvents.OrderBy(e => e.EventId).LastAsync();
        Assert.That(
            (written.Action, written.Subject, written.Detail),
            Is.EqualTo(
                (
                    AuditActions.DataExported,
                    "report:KQ-VIEC:202012",
                    """{"structure":"then","approved":"False","offices":"2"}"""
                )
            )
        );
    }

    [Test]
    public async Task The_page_shows_the_form_that_the_workbook_holds()
    {
        var client = await portal.SignInAsync(AccountRole.Analyst);
        var tables = HtmlTable.AllOf(await client.GetStringAsync("/reports?form=KQ-VIEC&period=2020-12"));
        var report = await portal.Get<ReportMaker>().ReadAsync(Request("KQ-VIEC"), default);
        Assert.That(tables, Has.Count.EqualTo(2));
        Assert.That(tables[0].Rows, Has.Count.EqualTo(report.Summary.Lines.Count));
        Assert.That(
            tables[0].Rows[0].Take(3),
            Is.EqualTo(
                new[] { "", "Tổng số", ((decimal)report.Summary.Lines[0].Values[0]!).ToString("N0", Vietnamese) }
            )
        );
        Assert.That(tables[1].Rows, Has.Count.EqualTo(report.Manifest.Offices.Count));
        Assert.That(tables[1].Rows.Count(row => row[1] == "Chưa có báo cáo"), Is.EqualTo(8));
    }

    [TestCase("KQ-TIEN")]
    [TestCase("CHV-TIEN")]
    [TestCase("NSNN")]
    public async Task The_page_shows_every_kind_of_form_in_both_languages(string form)
    {
        var client = await portal.SignInAsync(AccountRole.Province);
        foreach (var (culture, title) in new[] { ("vi-VN", "Báo cáo toàn tỉnh"), ("en", "Province’s reports") })
        {
            var page = await client.GetStringAsync(
                $"/reports/{form}?period=2020-12&culture={culture}&ui-culture={culture}"
            );
            Assert.That(WebUtility.HtmlDecode(page), Does.Contain($"<h1>{title}</h1>").And.Contain("Tổng"));
            Assert.That(HtmlTable.AllOf(page)[0].Rows, Has.Count.GreaterThan(4));
        }
    }

    [Test]
    public async Task What_cannot_be_had_is_said_on_the_page()
    {
        var client = await portal.SignInAsync(AccountRole.Province);
        Assert.That(
            WebUtility.HtmlDecode(await client.GetStringAsync("/reports?form=KNTC&period=2020-12")),
            Does.Contain("Chưa có báo cáo KNTC nào của kỳ 12 tháng năm 2020 được tính")
        );
    }

    [Test]
    public async Task A_report_that_was_edited_is_found_out()
    {
        var client = await portal.SignInAsync(AccountRole.Analyst);
        client.DefaultRequestHeaders.Add(
            "RequestVerificationToken",
            await PortalApp.TokenAsync(client, "/reports/verify")
        );
        var report = await client.GetByteArrayAsync(Report);
        foreach (var (bytes, holds) in new[] { (report, true), (report.SheetSet("KQ-VIEC", "E14", 4711), false) })
        {
            using var body = new ByteArrayContent(bytes);
            using var answer = await client.PostAsync("/api/reports/verify", body);
            var found = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.That(
                (answer.StatusCode, found.GetProperty("holds").GetBoolean()),
                Is.EqualTo((HttpStatusCode.OK, holds))
            );
            Assert.That(
                found.GetProperty("edited").EnumerateArray().Select(cell => cell.GetProperty("cell").GetString()),
                Is.EqualTo(holds ? Array.Empty<string>() : ["E14"])
            );
        }
        using var none = await client.PostAsync("/api/reports/verify", new ByteArrayContent([1, 2, 3]));
        Assert.That(
            JsonDocument
                .Parse(await none.Content.ReadAsStringAsync())
                .RootElement.GetProperty("is_report")
                .GetBoolean(),
            Is.False
        );
        var hers = await portal.WithKeyAsync(KpiSamples.Hers, ApiScopes.Submit, ApiScopes.Read);
        using var refused = await hers.PostAsync("/api/reports/verify", new ByteArrayContent(report));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("vi", "Về việc")]
    [TestCase("en", "Cases")]
    public async Task A_brief_is_served_in_either_language_with_the_sources_of_its_figures(
        string language,
        string title
    )
    {
        var client = await portal.SignInAsync(AccountRole.Analyst);
        var json = await client.GetStringAsync($"/api/reports/brief?period=2020-12&language={language}");
        var paragraph = JsonDocument.Parse(json).RootElement.GetProperty("paragraphs")[0];
        Assert.That(paragraph.GetProperty("title").GetString(), Is.EqualTo(title));
        var figure = paragraph.GetProperty("figures")[0];
        Assert.That(figure.GetProperty("source").GetString(), Is.EqualTo("kpi_province_period.cases_completed"));
        await using var context = portal.Context();
        var written = await context.AuditEvents.OrderBy(e => e.EventId).LastAsync();
        Assert.That((written.Action, written.Subject), Is.EqualTo((AuditActions.DataExported, "report:brief:202012")));
    }

    [Test]
    public async Task The_page_of_the_brief_leads_from_each_figure_to_its_cells()
    {
        var client = await portal.SignInAsync(AccountRole.Province);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/reports/brief?period=2020-12"));
        var links = HtmlTable
            .LinksOf(page)
            .Where(link => link.StartsWith("kpi/trace", StringComparison.Ordinal))
            .ToList();
        Assert.That(links, Does.Contain("kpi/trace?column=cases_completed&year=2020&months=12"));
        Assert.That(links, Has.Count.GreaterThan(10));
        foreach (var link in links)
        {
            Assert.That((await client.GetAsync("/" + link)).StatusCode, Is.EqualTo(HttpStatusCode.OK), link);
        }
        Assert.That(
            WebUtility.HtmlDecode(await client.GetStringAsync("/reports/brief?period=2018-12")),
            Does.Contain("Chưa có báo cáo KQ-VIEC, KQ-TIEN nào của kỳ 12 tháng năm 2018")
        );
    }

    [Test]
    public async Task The_list_says_of_every_form_whether_it_is_added_up()
    {
        var client = await portal.SignInAsync(AccountRole.Analyst);
        var forms = JsonDocument
            .Parse(await client.GetStringAsync("/api/reports"))
            .RootElement.EnumerateArray()
            .ToList();
        Assert.That(forms, Has.Count.EqualTo(15));
        Assert.That(
            forms.Where(f => f.GetProperty("is_added_up").GetBoolean()).Select(f => f.GetProperty("code").GetString()),
            Is.EquivalentTo(ReportSamples.Forms)
        );
        Assert.That(await client.GetStringAsync("/openapi/v1.json"), Does.Contain("/api/reports/{form}"));
    }

    [TestCase("/api/reports")]
    [TestCase(Report)]
    [TestCase("/api/reports/brief?period=2020-12")]
    [TestCase("/reports")]
    [TestCase("/reports/brief?period=2020-12")]
    [TestCase("/reports/verify")]
    [TestCase("/reports/KQ-VIEC?period=2020-12")]
    public async Task To_a_clerk_and_her_key_there_are_no_reports(string path)
    {
        var clerk = await portal.SignInAsync(AccountRole.District, KpiSamples.Hers);
        Assert.That((await clerk.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await clerk.GetStringAsync("/"), Does.Not.Contain("href=\"reports\""));
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            var key = await portal.WithKeyAsync(KpiSamples.Hers, ApiScopes.Submit, ApiScopes.Read);
            Assert.That((await key.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    private static System.Globalization.CultureInfo Vietnamese =>
        System.Globalization.CultureInfo.GetCultureInfo("vi-VN");

    private ReportRequest Request(string form) =>
        new(portal.Get<Etl.Forms.FormCatalog>().Find(form)!, ReportSamples.Period);
}
