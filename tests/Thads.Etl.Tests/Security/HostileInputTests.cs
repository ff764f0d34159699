using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Security;

/// <summary>
/// Every parameter of every endpoint, found by enumeration, and every field of every form that a page shows, with values that make no
/// sense: whatever is answered, it is no failure of the program, and the API says why by a code.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed partial class HostileInputTests(DatabaseEngine engine)
{
    private PortalApp portal = null!;
    private HttpClient admin = null!;
    private HttpClient program = null!;
    private string token = null!;
    private readonly List<string> failures = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync(
            engine,
            ("Security:SignInsPerMinute", "100000"),
            ("Security:UploadsPerMinute", "100000"),
            ("Workers:Count", "-1")
        );
        await using (var hub = await TestHub.StartAsync())
        {
            // Held, so that its page has the form of a justification.
            var log = portal.Get<SubmissionLog>();
            var receipt = await log.ReceiveAsync(
                new ReceivedFile("held.xlsx", hub.Sample("VP-244", "KQ-VIEC", 2020), new Actor("lan", "VP-244")),
                default
            );
            await using var context = portal.Context();
            var submission = await context.Submissions.SingleAsync(s => s.SubmissionId == receipt.SubmissionId);
            submission.OfficeCode = "VP-244";
            await log.ChangeStatusAsync(
                context,
                submission,
                Warehouse.Model.Submissions.SubmissionStatus.Held,
                null,
                default
            );
        }
        admin = await portal.SignInAsync(AccountRole.Admin);
        program = await portal.WithKeyAsync("VP-244", ApiScopes.Submit, ApiScopes.Read);
        token = await PortalApp.TokenAsync(admin, "/submissions/new");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [SetUp]
    public void Begin() => failures.Clear();

    [Test]
    public async Task No_value_of_a_parameter_makes_an_endpoint_fail()
    {
        var endpoints = EndpointInput.All(portal).ToList();
        Assert.That(endpoints, Has.Count.GreaterThan(60));
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Pattern != "/account/sign-out"))
        {
            var parameters = endpoint.Route.Concat(endpoint.Query).Concat(endpoint.Form).Distinct().ToList();
            await AskAsync(endpoint, null, "", "");
            foreach (var parameter in parameters)
            {
                var inForm = endpoint.Form.Contains(parameter);
                var values = inForm ? HostileValues.Texts : HostileValues.Escaped;
                foreach (var value in values.Where(value => value.Length > 0 || !endpoint.Route.Contains(parameter)))
                {
                    await AskAsync(endpoint, parameter, inForm ? "" : value, value);
                }
            }
        }
        AssertNoFailure();
    }

    [TestCase("/api/kpi/2020/trace?column=nonsense", 400, "column.unknown")]
    [TestCase("/api/kpi/2020/trace?column=cases_completed&months=x", 400, "request.invalid")]
    [TestCase("/api/kpi/2147483647/trace?column=cases_completed", 404, "not-found")]
    [TestCase("/api/marts/nonsense", 404, "not-found")]
    [TestCase("/api/marts/kpi_office_year?format=doc", 400, "format.unknown")]
    [TestCase("/api/marts/kpi_office_year?year=x", 400, "year.invalid")]
    [TestCase("/api/marts/kpi_province_year?office=VP-244", 400, "export.refused")]
    [TestCase("/api/reports/nonsense?period=2020-12", 404, "not-found")]
    [TestCase("/api/reports/KQ-VIEC", 400, "target.unknown")]
    [TestCase("/api/reports/KQ-VIEC?period=2020-13", 400, "report.refused")]
    [TestCase("/api/reports/KQ-VIEC?period=2020-12&structure=x", 400, "structure.unknown")]
    [TestCase("/api/reports/KQ-VIEC?period=2020-12&approved=x", 400, "request.invalid")]
    [TestCase("/api/reports/SO-THU-LY?period=2020-12", 400, "report.refused")]
    [TestCase("/api/reports/KQ-VIEC?period=2020-12", 404, "not-found")]
    [TestCase("/api/reports/brief?period=2020-12&years=0", 400, "years.invalid")]
    [TestCase("/api/reports/brief?period=2020-12&years=x", 400, "request.invalid")]
    [TestCase("/api/reports/brief?period=2020-12&language=xx", 400, "language.unknown")]
    [TestCase("/api/reports/brief?period=x", 400, "target.unknown")]
    [TestCase("/api/forms/nonsense/schema", 404, "not-found")]
    [TestCase("/api/forms/%EF%BF%BE/schema", 400, "text.invalid")]
    [TestCase("/api/submissions?office=%00", 400, "text.invalid")]
    [TestCase("/api/submissions?offset=x", 400, "request.invalid")]
    [TestCase("/api/nothing-here", 404, "not-found")]
    public async Task A_problem_has_a_code_whoever_tells_of_it(string address, int status, string code)
    {
        using var answer = await SendAsync(admin, HttpMethod.Get, address, null);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.That(
            ((int)answer.StatusCode, problem.GetProperty("code").GetString()),
            Is.EqualTo((status, code)),
            problem.ToString()
        );
    }

    [TestCase("/kpi?year=x", "query.invalid")]
    [TestCase("/kpi?months=13", "query.invalid")]
    [TestCase("/reports/brief?years=11", "query.invalid")]
    [TestCase("/reports?approved=x", "query.invalid")]
    [TestCase("/admin/targets?year=2147483647", "query.invalid")]
    [TestCase("/admin/audit?check=", "query.invalid")]
    [TestCase("/submissions?form=%00", "text.invalid")]
    public async Task A_page_says_that_its_address_makes_no_sense(string address, string code)
    {
        using var answer = await SendAsync(admin, HttpMethod.Get, address, null);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page, Does.Contain("Yêu cầu không hợp lệ").And.Contain(code));
    }

    [Test]
    public async Task No_value_of_a_field_makes_a_form_fail()
    {
        var pages = EndpointInput
            .All(portal)
            .Where(endpoint =>
                endpoint.Method == "GET" && !endpoint.Pattern.StartsWith("/api", StringComparison.Ordinal)
            )
            .Select(endpoint => endpoint.With(null, "", "").Address)
            .Distinct()
            .ToList();
        var seen = new HashSet<string>();
        foreach (var page in pages)
        {
            using var answer = await SendAsync(admin, HttpMethod.Get, page, null);
            var html = await answer.Content.ReadAsStringAsync();
            foreach (var form in FormOfPage().Matches(html).Select(match => match.Value))
            {
                var action = WebUtility.HtmlDecode(Action().Match(form).Groups[1].Value);
                var fields = Field()
                    .Matches(form)
                    .Select(match => match.Groups[1].Value)
                    .Where(name => name != "__RequestVerificationToken")
                    .Distinct()
                    .ToList();
                if (seen.Add($"{action} {fields.Count}") && action != "account/sign-out")
                {
                    await FillAsync($"/{action}", form, fields);
                }
            }
        }
        Assert.That(seen, Has.Count.GreaterThan(12));
        AssertNoFailure();
    }

    [Test]
    public async Task No_body_makes_an_upload_fail(
        [Values("/api/submissions", "/api/submissions/check")] string address
    )
    {
        byte[] zip = [0x50, 0x4B, 3, 4];
        (string? Type, byte[] Body)[] bodies =
        [
            (null, []),
            ("nonsense", zip),
            ("application/octet-stream", zip),
            ("multipart/form-data", zip),
            ("multipart/form-data; boundary=", zip),
            ($"multipart/form-data; boundary={new string('b', 300)}", zip),
            ("multipart/form-data; boundary=b", []),
            ("multipart/form-data; boundary=b", Encoding.UTF8.GetBytes("--b")),
            ("multipart/form-data; boundary=b", Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data")),
            ("multipart/form-data; boundary=b", Part("file", "a.xlsx", "PK", end: "")),
            ("multipart/form-data; boundary=b", Part("file", "a.xlsx", "PK", end: "\r\n--b")),
            ("multipart/form-data; boundary=b", Part("file", "\uFFFE\u0001/..\\.xlsx", "PK", end: "\r\n--b--\r\n")),
            ("multipart/form-data; boundary=b", Part("file", "", "", end: "\r\n--b--\r\n")),
            ("multipart/form-data; boundary=b", Part("other", null, "x", end: "\r\n--b--\r\n")),
            ("multipart/form-data; boundary=b", Encoding.UTF8.GetBytes($"--b\r\n{new string('h', 40_000)}: x\r\n\r\n")),
            ("text/csv", [0, 0xFF, 0xFE, 0x3B]),
        ];
        foreach (var (type, body) in bodies)
        {
            using var answer = await SendAsync(program, HttpMethod.Post, address, Content(type, body));
            await CheckAsync(answer, $"{type} {Encoding.UTF8.GetString(body)}");
        }
        AssertNoFailure();
    }

    [Test]
    public async Task No_body_makes_a_justification_or_a_form_fail()
    {
        string[] texts =
        [
            "",
            "null",
            "[]",
            "{",
            "{}",
            "{\"text\":null}",
            "{\"text\":1}",
            "{\"text\":\"\\u0000\"}",
            "{\"text\":\"a\\ufffe\"}",
            "{\"text\":\"\\ud800\"}",
            "{\"text\":\"  \"}",
            $"{{\"text\":{new string('[', 200)}",
        ];
        foreach (var text in texts)
        {
            using var answer = await SendAsync(
                program,
                HttpMethod.Post,
                "/api/submissions/1/justification",
                Content("application/json", Encoding.UTF8.GetBytes(text))
            );
            await CheckAsync(answer, text);
            Assert.That((int)answer.StatusCode, Is.InRange(400, 499), text);
        }
        foreach (var endpoint in EndpointInput.All(portal).Where(endpoint => endpoint.Method == "POST"))
        {
            var (address, _) = endpoint.With(null, "", "");
            if (address == "/account/sign-out")
            {
                continue;
            }
            foreach (var (type, body) in Truncated())
            {
                using var answer = await SendAsync(admin, HttpMethod.Post, address, Content(type, body));
                await CheckAsync(answer, $"{address} {type}");
            }
        }
        AssertNoFailure();
    }

    private static IEnumerable<(string Type, byte[] Body)> Truncated() =>
        [
            ("application/x-www-form-urlencoded", Encoding.UTF8.GetBytes("a=%")),
            (
                "application/x-www-form-urlencoded",
                Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 2_000).Select(n => $"k{n}=1")))
            ),
            ("multipart/form-data; boundary=b", Part("reason", null, "x", end: "")),
            ("multipart/form-data", "x"u8.ToArray()),
            ("text/plain", "x"u8.ToArray()),
        ];

    private async Task FillAsync(string action, string form, List<string> fields)
    {
        var values = fields.ToDictionary(
            name => name,
            name => Regex.Match(form, $"name=\"{Regex.Escape(name)}\"[^>]* value=\"([^\"]*)\"").Groups[1].Value
        );
        foreach (var field in fields)
        {
            foreach (var hostile in HostileValues.Texts)
            {
                var filled = new Dictionary<string, string>(values)
                {
                    [field] = hostile,
                    ["__RequestVerificationToken"] = token,
                };
                using HttpContent body = form.Contains("multipart", StringComparison.Ordinal)
                    ? Multipart(filled, form)
                    : new FormUrlEncodedContent(filled);
                using var answer = await SendAsync(admin, HttpMethod.Post, action, body);
                await CheckAsync(answer, $"{action} {field}={Short(hostile)}");
            }
        }
    }

    private static MultipartFormDataContent Multipart(Dictionary<string, string> fields, string form)
    {
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            var bytes = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
            if (Regex.IsMatch(form, $"<input[^>]*name=\"{Regex.Escape(name)}\"[^>]*type=\"file\""))
            {
                body.Add(bytes, name, "a.csv");
            }
            else
            {
                body.Add(bytes, name);
            }
        }
        return body;
    }

    private async Task AskAsync(EndpointInput endpoint, string? parameter, string escaped, string text)
    {
        var (address, fields) = endpoint.With(parameter, escaped, text);
        if (endpoint.Method == "POST")
        {
            fields["__RequestVerificationToken"] = token;
        }
        using var body = endpoint.Method == "POST" ? new FormUrlEncodedContent(fields) : null;
        using var answer = await SendAsync(admin, new HttpMethod(endpoint.Method), address, body);
        await CheckAsync(answer, $"{endpoint.Method} {endpoint.Pattern} {parameter}={Short(text)}");
    }

    private async Task CheckAsync(HttpResponseMessage answer, string what)
    {
        var body = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 500)
        {
            failures.Add($"{(int)answer.StatusCode} {what}");
        }
        if (
            answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && !JsonDocument.Parse(body).RootElement.TryGetProperty("code", out _)
        )
        {
            failures.Add($"no code: {what}: {body}");
        }
    }

    private void AssertNoFailure() =>
        Assert.That(failures, Is.Empty, string.Join("\n", portal.Errors.Distinct().TakeLast(5)));

    /// <summary>Sends the address as it is written: no part of it is decoded or tidied on the way.</summary>
    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        HttpMethod method,
        string address,
        HttpContent? body
    )
    {
        using var request = new HttpRequestMessage(
            method,
            new Uri(
                client.BaseAddress!.GetLeftPart(UriPartial.Authority) + address,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        )
        {
            Content = body,
        };
        return await client.SendAsync(request);
    }

    private static ByteArrayContent Content(string? type, byte[] body)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        return content;
    }

    private static byte[] Part(string name, string? fileName, string content, string end) =>
        Encoding.UTF8.GetBytes(
            $"--b\r\nContent-Disposition: form-data; name=\"{name}\"{(fileName is null ? "" : $"; filename=\"{fileName}\"")}\r\n\r\n{content}{end}"
        );

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormOfPage();

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("name=\"([^\"]+)\"")]
    private static partial Regex Field();
}
