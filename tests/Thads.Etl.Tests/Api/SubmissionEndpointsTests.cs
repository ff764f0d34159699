using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Api;

/// <summary>A program sends workbooks with its key and asks what became of them.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed partial class SubmissionEndpointsTests(DatabaseEngine engine)
{
    private PortalApp portal = null!;
    private TestHub hub = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync(engine, ("Inspection:MaxFileBytes", "200000"));
        hub = await TestHub.StartAsync();
        client = await portal.WithKeyAsync("VP-244", ApiScopes.Submit, ApiScopes.Read);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await hub.DisposeAsync();
        await portal.DisposeAsync();
    }

    [Test]
    public async Task A_workbook_is_taken_and_asked_after_until_it_is_loaded()
    {
        var workbook = hub.Sample("VP-244", "KQ-VIEC", 2016);
        using var sent = await client.PostAsync("/api/submissions?justification=test", File(workbook));
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        var settled = await SettledAsync(sent.Headers.Location!);
        Assert.That(settled.GetProperty("status").GetString(), Is.EqualTo("loaded"));
        Assert.That(settled.GetProperty("period").GetString(), Is.EqualTo("2016-12"));

        using var again = await client.PostAsync("/api/submissions?justification=test", File(workbook));
        Assert.That(again.Headers.Location, Is.EqualTo(sent.Headers.Location), "The same file twice has one effect.");
        Assert.That(await client.GetByteArrayAsync($"{sent.Headers.Location}/original"), Is.EqualTo(workbook));
        using var late = await client.PostAsync($"{sent.Headers.Location}/withdrawal", null);
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task A_status_that_has_not_changed_is_not_said_again()
    {
        using var sent = await client.PostAsync(
            "/api/submissions",
            File(hub.Variant("VP-244", 2016, 12, 0).Set("C14", "x"))
        );
        await SettledAsync(sent.Headers.Location!);
        using var first = await client.GetAsync(sent.Headers.Location);
        using var request = new HttpRequestMessage(HttpMethod.Get, sent.Headers.Location);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Findings_come_by_pages_and_the_workbook_comes_back_annotated()
    {
        var bad = hub.Variant("VP-244", 2016, 12, 1).Set("C14", "mười hai").Set("D14", "mười").Set("E14", -1);
        using var sent = await client.PostAsync("/api/submissions", File(bad));
        var settled = await SettledAsync(sent.Headers.Location!);
        Assert.That(settled.GetProperty("status").GetString(), Is.EqualTo("rejected"));
        var all = await JsonAsync($"{sent.Headers.Location}/findings");
        var page = await JsonAsync($"{sent.Headers.Location}/findings?offset=1&limit=1");
        Assert.Multiple(() =>
        {
            Assert.That(all.GetProperty("total").GetInt32(), Is.GreaterThanOrEqualTo(3));
            Assert.That(page.GetProperty("items")[0].ToString(), Is.EqualTo(all.GetProperty("items")[1].ToString()));
            Assert.That(page.GetProperty("next").GetInt32(), Is.EqualTo(2));
            Assert.That(
                all.GetProperty("items").EnumerateArray().Select(f => f.GetProperty("cell").GetString()),
                Does.Contain("C14").And.Contain("D14")
            );
        });
        using var annotated = await client.GetAsync($"{sent.Headers.Location}/annotated");
        var bytes = await annotated.Content.ReadAsByteArrayAsync();
        Assert.That(annotated.Content.Headers.ContentType!.MediaType, Is.EqualTo(SubmissionArchive.XlsxType));
        var corrected = bytes;
        foreach (var cell in new[] { "C14", "D14", "E14" })
        {
            corrected = corrected.SheetSet("KQ-VIEC", cell, hub.Variant("VP-244", 2016, 12, 1).NumberAt(cell));
        }
        using var mended = await client.PostAsync("/api/submissions?justification=test", File(corrected));
        Assert.That(
            (await SettledAsync(mended.Headers.Location!)).GetProperty("status").GetString(),
            Is.EqualTo("loaded")
        );
    }

    [Test]
    public async Task What_cannot_be_a_workbook_is_refused_at_once_and_not_stored()
    {
        var before = await CountAsync();
        using var text = await client.PostAsync("/api/submissions", File(Encoding.UTF8.GetBytes("<html>")));
        using var large = await client.PostAsync("/api/submissions", File(new byte[300_000]));
        using var none = await client.PostAsync(
            "/api/submissions",
            new MultipartFormDataContent { { new StringContent("x"), "a" } }
        );
        using var unknown = await client.PostAsync("/api/submissions?form=XX", File([1]));
        Assert.Multiple(async () =>
        {
            Assert.That(
                await CodeAsync(text),
                Is.EqualTo((422, "workbook.not-a-workbook")).Or.EqualTo((422, "workbook.html"))
            );
            Assert.That(await CodeAsync(large), Is.EqualTo((413, "workbook.too-large")));
            Assert.That(await CodeAsync(none), Is.EqualTo((400, "body.malformed")));
            Assert.That(await CodeAsync(unknown), Is.EqualTo((400, "target.unknown")));
            Assert.That(await CountAsync(), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task A_check_says_everything_and_stores_nothing()
    {
        var before = await CountAsync();
        using var answer = await client.PostAsync(
            "/api/submissions/check",
            File(hub.Sample("VP-244", "KQ-TIEN", 2016).Set("C14", "x"))
        );
        var check = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Multiple(async () =>
        {
            Assert.That(check.GetProperty("is_valid").GetBoolean(), Is.False);
            Assert.That(check.GetProperty("form_code").GetString(), Is.EqualTo("KQ-TIEN"));
            Assert.That(check.GetProperty("preview").GetProperty("rates").GetArrayLength(), Is.Positive);
            Assert.That(await CountAsync(), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task A_template_is_prefilled_for_ones_own_office_only()
    {
        using var own = await client.GetAsync("/api/forms/KQ-VIEC/template?period=2017-12");
        using var others = await client.GetAsync("/api/forms/KQ-VIEC/template?period=2017-12&office=VP-253");
        using var never = await client.GetAsync("/api/forms/KQ-VIEC/template?period=1900-12");
        Assert.Multiple(() =>
        {
            Assert.That(own.Content.Headers.ContentType!.MediaType, Is.EqualTo(SubmissionArchive.XlsxType));
            Assert.That(own.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("KQ-VIEC_VP-244_2017-12.xlsx"));
            Assert.That(others.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(never.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        });
    }

    [Test]
    public async Task The_description_holds_every_endpoint_of_the_api()
    {
        var document = await JsonAsync("/openapi/v1.json");
        var described = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        var mapped = portal
            .Endpoints()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(path => path.StartsWith("/api/", StringComparison.Ordinal))
            .Select(path => Constraint().Replace(path, ""))
            .Distinct();
        Assert.That(described, Is.EquivalentTo(mapped));
        Assert.That(
            document.GetProperty("components").GetProperty("securitySchemes").ToString(),
            Does.Contain("bearer")
        );
    }

    [Test]
    public async Task Behind_a_reverse_proxy_pages_and_the_dashboard_keep_its_prefix()
    {
        var admin = await portal.SignInAsync(Thads.Warehouse.Model.Accounts.AccountRole.Admin);
        foreach (var (path, expected) in new[] { ("/", "<base href=\"/thads/\""), ("/hangfire", "/thads/hangfire/") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Forwarded-Prefix", "/thads");
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-For", "10.1.2.3");
            using var answer = await admin.SendAsync(request);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(expected), path);
        }
        using var plain = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        plain.Headers.Add("X-Forwarded-For", "10.1.2.3");
        using var refused = await portal.Anonymous().SendAsync(plain);
        Assert.That(await CodeAsync(refused), Is.EqualTo((403, "https.required")));
    }

    private async Task<JsonElement> SettledAsync(Uri address)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var status = await JsonAsync(address.OriginalString);
            if (status.GetProperty("is_settled").GetBoolean())
            {
                return status;
            }
            await Task.Delay(100);
        }
        throw new TimeoutException($"{address} is not settled.");
    }

    private async Task<JsonElement> JsonAsync(string address) =>
        JsonDocument.Parse(await client.GetStringAsync(address)).RootElement;

    private async Task<int> CountAsync()
    {
        await using var context = portal.Context();
        return await context.Submissions.CountAsync();
    }

    private static async Task<(int, string?)> CodeAsync(HttpResponseMessage answer) =>
        (
            (int)answer.StatusCode,
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString()
        );

    private static MultipartFormDataContent File(byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(SubmissionArchive.XlsxType);
        return new MultipartFormDataContent { { file, "file", "KQ.xlsx" } };
    }

    [GeneratedRegex(@":[^}]+(?=\})")]
    private static partial Regex Constraint();
}
