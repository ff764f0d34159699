using System.Net;
using System.Text.Json;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Api;

/// <summary>The rows of the KPI marts over HTTP: every column of the mart, unrounded, by pages, and problems with codes.</summary>
public sealed class KpiRowEndpointsTests
{
    private PortalApp portal = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync();
        await portal.LoadKpisAsync();
        client = await portal.SignInAsync(AccountRole.Analyst);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [TestCase("2020", "kpi_province_year", null)]
    [TestCase("2020/months", "kpi_province_period", null)]
    [TestCase("2020/offices", "kpi_office_year", null)]
    [TestCase("2020/offices/vp-244", "kpi_office_year", "VP-244")]
    [TestCase("2020/offices/vp-244/months", "kpi_office_period", "VP-244")]
    public async Task Every_column_of_the_mart_is_there_as_it_is(string path, string name, string? office)
    {
        var answer = await ReadAsync(path);
        var rows = answer.TryGetProperty("items", out var items) ? [.. items.EnumerateArray()] : new[] { answer };
        await using var context = portal.Context();
        var mart = MartTable.All(context).Single(mart => mart.Name == name);
        var expected = new List<object>();
        await foreach (var row in mart.Rows(context, new MartFilter(2020, office)))
        {
            expected.Add(row);
        }
        Assert.That(rows, Has.Length.EqualTo(expected.Count).And.Length.Positive);
        foreach (var (row, one) in rows.Zip(expected))
        {
            Assert.That(
                row.EnumerateObject().Select(property => property.Name),
                Is.EquivalentTo(mart.Columns.Select(column => column.Name))
            );
            foreach (var column in mart.Columns)
            {
                Assert.That(
                    ValueOf(row.GetProperty(column.Name), column.Type),
                    Is.EqualTo(column.Of(one)),
                    column.Name
                );
            }
        }
    }

    [Test]
    public async Task A_year_is_what_the_command_line_prints()
    {
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(portal.Folder, "kpi", "--year", "2020", "--json");
        Assert.That(exitCode, Is.Zero, errors);
        Assert.That(
            JsonElement.DeepEquals(JsonDocument.Parse(output).RootElement[0], await ReadAsync("2020")),
            Is.True
        );
    }

    [Test]
    public async Task Offices_come_by_pages_that_lead_to_each_other()
    {
        var seen = new List<string?>();
        for (var next = "/api/kpi/2020/offices?limit=1"; next is not null; )
        {
            using var answer = await client.GetAsync(next);
            var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.That(page.GetProperty("total").GetInt32(), Is.EqualTo(2));
            Assert.That(page.GetProperty("offset").GetInt32(), Is.EqualTo(seen.Count));
            seen.AddRange(
                page.GetProperty("items").EnumerateArray().Select(o => o.GetProperty("office_code").GetString())
            );
            next = answer.Headers.TryGetValues("Link", out var links)
                ? links.Single().Split('>')[0].TrimStart('<')
                : null;
            Assert.That(next is null, Is.EqualTo(seen.Count == 2));
        }
        Assert.That(seen, Is.EqualTo(new[] { "VP-244", "VP-246" }));
    }

    [TestCase("2031", 404, "not-found")]
    [TestCase("2020/offices?limit=0", 400, "page.invalid")]
    [TestCase("2020/offices?limit=1001", 400, "page.invalid")]
    [TestCase("2020/offices?offset=-1", 400, "page.invalid")]
    [TestCase("2020/offices/VP-999", 404, "not-found")]
    [TestCase("2020/offices/VP-999/months", 404, "not-found")]
    [TestCase("2031/offices/VP-244/months", 404, "not-found")]
    public async Task What_there_is_not_is_a_problem_with_a_code(string path, int status, string code)
    {
        using var answer = await client.GetAsync($"/api/kpi/{path}");
        Assert.That(
            ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType),
            Is.EqualTo((status, "application/problem+json"))
        );
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [Test]
    public async Task Approved_figures_are_asked_for_by_a_switch()
    {
        using var none = await client.GetAsync("/api/kpi/2019?approved=true");
        Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await portal.ApproveAsync(KpiSamples.Hers);
        var (all, approved) = (await ReadAsync("2020"), await ReadAsync("2020?approved=true"));
        var hers = await ReadAsync($"2020/offices/{KpiSamples.Hers}");
        foreach (var column in new[] { "cases_completed", "money_completed", "collected_state_budget_vnd" })
        {
            Assert.That(approved.GetProperty(column).GetDecimal(), Is.EqualTo(hers.GetProperty(column).GetDecimal()));
            Assert.That(approved.GetProperty(column).GetDecimal(), Is.LessThan(all.GetProperty(column).GetDecimal()));
        }
        var months = (await ReadAsync("2020/months?approved=true")).GetProperty("items").EnumerateArray();
        Assert.That(months.Select(row => row.GetProperty("months").GetInt32()), Is.EqualTo(new[] { 6, 12 }));
    }

    private async Task<JsonElement> ReadAsync(string path) =>
        JsonDocument.Parse(await client.GetStringAsync($"/api/kpi/{path}")).RootElement;

    private static object? ValueOf(JsonElement value, Type type) =>
        value.ValueKind == JsonValueKind.Null ? null : value.Deserialize(type);
}
