using System.Net;
using System.Text.Json;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Api;

/// <summary>The trace over HTTP: the same JSON as the command line's, in pages, and problem details for what there is not.</summary>
public sealed class KpiEndpointsTests
{
    private PortalApp portal = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync();
        await using (var hub = await TestHub.StartAsync())
        {
            var sent = await portal
                .Get<BatchIntake>()
                .SendAsync(
                    [
                        new("KQ.xlsx", hub.Sample("VP-244", "KQ-VIEC", 2016), new("test")),
                        new("NS.xlsx", hub.Sample("VP-244", "NHAN-SU", 2016), new("test")),
                    ],
                    null,
                    default
                );
            Assert.That(sent, Has.Count.EqualTo(2));
        }
        await portal.Get<MartRefresher>().RefreshPendingAsync(default);
        client = await portal.SignInAsync(AccountRole.Analyst);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task A_kpi_is_traced_page_by_page_to_the_cells_that_add_up_to_it()
    {
        var seen = new List<JsonElement>();
        decimal? value = null;
        for (var total = 1; seen.Count < total; )
        {
            var trace = await TraceAsync($"column=cases_completed&office=vp-244&offset={seen.Count}&limit=10");
            total = trace.GetProperty("total").GetInt32();
            value = trace.GetProperty("value").GetDecimal();
            Assert.That(trace.GetProperty("offset").GetInt32(), Is.EqualTo(seen.Count));
            var page = trace.GetProperty("facts").EnumerateArray().ToList();
            Assert.That(page, Has.Count.InRange(1, 10));
            seen.AddRange(page);
        }
        Assert.That(seen.Sum(fact => fact.GetProperty("value").GetDecimal()), Is.EqualTo(value).And.Positive);
        Assert.That(seen, Has.Count.EqualTo(36));
        Assert.That(seen.Select(fact => fact.GetProperty("cell").GetString()), Is.Unique);
        Assert.That(seen.Select(fact => fact.GetProperty("is_equal").GetBoolean()), Is.All.True);
        Assert.That(seen[0].GetProperty("categories")[1].GetString(), Is.EqualTo("Dân sự"));
    }

    [Test]
    public async Task It_is_what_the_command_line_prints()
    {
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(
            portal.Folder,
            "kpi",
            "--trace",
            "cases_backlog",
            "--year",
            "2016",
            "--months",
            "12",
            "--json"
        );
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(
            JsonElement.DeepEquals(
                JsonDocument.Parse(output).RootElement,
                await TraceAsync("column=cases_backlog&months=12")
            ),
            Is.True
        );
        var printed = await ThadsProcess.RunAsync(
            portal.Folder,
            "kpi",
            "--trace",
            "cases_backlog",
            "--year",
            "2016",
            "--lang",
            "vi"
        );
        Assert.That(printed.Output, Does.Contain("18 / 18 ô khớp").And.Contain("KQ.xlsx").And.Contain("Dân sự"));
    }

    [Test]
    public async Task A_figure_of_a_list_is_traced_by_its_mart_and_row()
    {
        var quota = await TraceAsync("mart=KPI_STAFFING_YEAR&column=quota&office=VP-244");
        var above = quota.GetProperty("facts").EnumerateArray().Single();
        Assert.That(above.GetProperty("cell").GetString(), Is.EqualTo("A7"));
        Assert.That(above.GetProperty("raw").GetString(), Does.StartWith("Biên chế được giao: "));
        Assert.That(above.GetProperty("is_equal").GetBoolean(), Is.True);
        Assert.That(
            above.GetProperty("workbook_value").GetDecimal(),
            Is.EqualTo(quota.GetProperty("value").GetDecimal())
        );
        var persons = await TraceAsync("mart=kpi_staffing_year&column=headcount&office=VP-244&offset=1&limit=2");
        Assert.That(persons.GetProperty("is_explained").GetBoolean(), Is.True);
        Assert.That(persons.GetProperty("total").GetInt32(), Is.EqualTo(persons.GetProperty("value").GetInt32()));
        Assert.That(
            persons.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("categories")[0].GetString()),
            Is.EqualTo(new[] { "CC-02", "CC-03" })
        );
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(
            portal.Folder,
            "kpi",
            "--trace",
            "quota",
            "--mart",
            "kpi_staffing_year",
            "--office",
            "VP-244",
            "--year",
            "2016",
            "--json"
        );
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(JsonElement.DeepEquals(JsonDocument.Parse(output).RootElement, quota), Is.True);
    }

    [TestCase("2016/trace?mart=nonsense&column=quota", HttpStatusCode.BadRequest, "kpi_staffing_year")]
    [TestCase("2016/trace?mart=kpi_staffing_year&column=cases_completed", HttpStatusCode.BadRequest, "headcount")]
    [TestCase("2016/trace?mart=kpi_staffing_year&column=quota", HttpStatusCode.NotFound, "FY2016")]
    [TestCase(
        "2016/trace?mart=kpi_officer_period&column=cases_completed&office=VP-244&member=CC-01",
        HttpStatusCode.NotFound,
        "FY2016"
    )]
    [TestCase("2016/trace?column=nonsense", HttpStatusCode.BadRequest, "cases_completion_rate")]
    [TestCase("2016/trace?column=refreshed_at", HttpStatusCode.BadRequest, "refreshed_at")]
    [TestCase("2016/trace", HttpStatusCode.BadRequest, "cases_completed")]
    [TestCase("2016/trace?column=cases_completed&months=13", HttpStatusCode.BadRequest, "1 to 12")]
    [TestCase("2016/trace?column=cases_completed&limit=0", HttpStatusCode.BadRequest, "limit")]
    [TestCase("2016/trace?column=cases_completed&offset=-1", HttpStatusCode.BadRequest, "offset")]
    [TestCase("2016/trace?column=cases_completed&office=VP-999", HttpStatusCode.NotFound, "VP-999")]
    [TestCase("2031/trace?column=cases_completed", HttpStatusCode.NotFound, "FY2031")]
    public async Task What_there_is_not_is_a_problem_that_says_so(string path, HttpStatusCode status, string detail)
    {
        using var response = await client.GetAsync($"/api/kpi/{path}");
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(detail));
    }

    private async Task<JsonElement> TraceAsync(string query) =>
        JsonDocument.Parse(await client.GetStringAsync($"/api/kpi/2016/trace?{query}")).RootElement;
}
