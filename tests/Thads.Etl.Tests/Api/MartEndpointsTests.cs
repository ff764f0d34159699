using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Exports;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Marts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Api;

/// <summary>Marts over HTTP, from the served host.</summary>
public sealed class MartEndpointsTests
{
    private PortalApp portal = null!;
    private HttpClient client = null!;

    public static IEnumerable<string> Formats => ExportFormats.All.Select(format => format.Name);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync();
        await using (var context = portal.Context())
        {
            await MartRows.StoreAsync(context);
        }
        client = await portal.SignInAsync(AccountRole.Analyst);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [TestCaseSource(nameof(Formats))]
    public async Task A_mart_is_served_as_a_file(string format)
    {
        using var response = await client.GetAsync($"/api/marts/kpi_office_year?format={format}&year=2000");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var content = response.Content;
        Assert.That(content.Headers.ContentType!.ToString(), Is.EqualTo(ExportFormats.Find(format)!.MediaType));
        Assert.That(
            (content.Headers.ContentDisposition!.DispositionType, content.Headers.ContentDisposition.FileName),
            Is.EqualTo(("attachment", $"kpi_office_year_2000.{format}"))
        );
        await using var context = Context();
        var mart = MartTable.All(context).Single(table => table.Name == "kpi_office_year");
        var expected = await MartRows.ValuesAsync(context, mart, new MartFilter(2000));
        var (_, rows) = await ExportReader.ReadAsync(format, await content.ReadAsByteArrayAsync(), mart);
        Assert.That(rows, Is.EqualTo(expected).And.Count.EqualTo(1));
    }

    [Test]
    public async Task Json_is_served_when_no_format_is_asked_for()
    {
        var rows = JsonDocument.Parse(await client.GetStringAsync("/api/marts/KPI_PROVINCE_YEAR")).RootElement;
        Assert.That(rows.GetArrayLength(), Is.EqualTo(MartRows.For(WarehouseTables.Marts[0]).Count));
    }

    [Test]
    public async Task The_list_names_every_mart_with_its_columns()
    {
        var marts = JsonDocument.Parse(await client.GetStringAsync("/api/marts")).RootElement.EnumerateArray().ToList();
        Assert.That(marts, Has.Count.EqualTo(WarehouseTables.Marts.Count + WarehouseTables.MartViews.Count));
        var mart = marts.Single(mart => mart.GetProperty("name").GetString() == "kpi_office_year");
        foreach (var described in mart.GetProperty("columns").EnumerateArray())
        {
            Assert.That(described.GetProperty("description").GetString(), Does.Contain(": "));
        }
        Assert.That(mart.GetProperty("has_year").GetBoolean() && mart.GetProperty("has_office").GetBoolean());
        Assert.That(
            mart.GetProperty("columns")
                .EnumerateArray()
                .Select(c => (c.GetProperty("name").GetString(), c.GetProperty("type").GetString())),
            Is.SupersetOf(
                new[]
                {
                    ("stat_year", "integer"),
                    ("office_name", "string"),
                    ("cases_completion_rate", "number"),
                    ("money_completed", "integer"),
                    ("refreshed_at", "datetime"),
                }
            )
        );
    }

    [TestCase("/api/marts/nonsense", 404, "kpi_office_year")]
    [TestCase("/api/marts/kpi_office_year?format=doc", 400, "parquet")]
    [TestCase("/api/marts/kpi_office_year?year=soon", 400, "soon")]
    [TestCase("/api/marts/kpi_office_year?office=VP-999", 404, "VP-999")]
    [TestCase("/api/marts/kpi_province_year?office=VP-244", 400, "no offices")]
    public async Task What_makes_no_sense_is_a_problem(string path, int status, string said)
    {
        using var response = await client.GetAsync(path);
        Assert.That(
            ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType),
            Is.EqualTo((status, "application/problem+json"))
        );
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.That(problem.GetProperty("status").GetInt32(), Is.EqualTo(status));
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(said));
    }

    [Test]
    public async Task Who_takes_what_is_written_down_before_the_first_byte_is_sent()
    {
        var before = await ExportsAsync();
        using var answer = await client.GetAsync(
            "/api/marts/KPI_OFFICE_YEAR?format=xlsx&year=2000&office=vp-244",
            HttpCompletionOption.ResponseHeadersRead
        );
        var written = (await ExportsAsync()).Skip(before.Count).ToList();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(written, Has.Count.EqualTo(1));
        Assert.That(
            (written[0].Actor, written[0].Subject, written[0].OfficeCode, written[0].Detail),
            Is.EqualTo(("analyst", "mart:kpi_office_year", "VP-244", """{"format":"xlsx","year":"2000"}"""))
        );
        Assert.That(written[0].RemoteAddress, Is.Not.Null);
        Assert.That((await portal.Get<AuditVerifier>().VerifyAsync(default)).FirstBreak, Is.Null);
    }

    [TestCase("/api/marts/nonsense")]
    [TestCase("/api/marts/kpi_office_year?format=doc")]
    [TestCase("/api/marts/kpi_office_year?office=VP-999")]
    [TestCase("/api/marts")]
    public async Task What_is_refused_or_only_listed_is_no_export(string path)
    {
        var before = (await ExportsAsync()).Count;
        using var answer = await client.GetAsync(path);
        Assert.That(await ExportsAsync(), Has.Count.EqualTo(before));
    }

    private async Task<List<AuditEvent>> ExportsAsync()
    {
        await using var context = Context();
        return await context
            .AuditEvents.AsNoTracking()
            .Where(e => e.Action == AuditActions.DataExported)
            .OrderBy(e => e.EventId)
            .ToListAsync();
    }

    private WarehouseContext Context() => portal.Context();
}
