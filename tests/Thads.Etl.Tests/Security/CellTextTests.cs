using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Security;

/// <summary>
/// What stands in a workbook's cells may name people: whoever may not have the workbook does not read it through the findings either, and
/// it is on record who read what.
/// </summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class CellTextTests(DatabaseEngine engine)
{
    private const string Office = "VP-244";
    private const string Name = "Nguyễn Văn Bí Mật";
    private PortalApp portal = null!;
    private int submission;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync(engine);
        await using var hub = await TestHub.StartAsync();
        var sent = await portal
            .Get<BatchIntake>()
            .SendAsync(
                [
                    new ReceivedFile(
                        "a.xlsx",
                        hub.Sample(Office, "KQ-VIEC", 2016).Set("C14", Name).Set("C15", Name),
                        new Actor("lan", Office)
                    ),
                    new ReceivedFile(
                        "b.xlsx",
                        hub.Sample(Office, "KQ-VIEC", 2017),
                        new Actor("lan", Office),
                        Justification: "test"
                    ),
                ],
                null,
                default
            );
        submission = sent[0].Submission.SubmissionId;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [TestCase("/submissions/{0}")]
    [TestCase("/submissions/{0}?culture=en")]
    [TestCase("/api/submissions/{0}/findings")]
    [TestCase("/api/submissions/{0}/findings?severity=error")]
    public async Task An_analyst_reads_what_is_wrong_and_not_what_stands_there(string path)
    {
        var address = string.Format(null, path, submission);
        var analyst = await portal.SignInAsync(AccountRole.Analyst);
        var province = await portal.SignInAsync(AccountRole.Province);
        var shown = WebUtility.HtmlDecode(await analyst.GetStringAsync(address));
        Assert.That(shown, Does.Contain("cell.not-a-number").And.Contain("C14").And.Not.Contain(Name));
        Assert.That(WebUtility.HtmlDecode(await province.GetStringAsync(address)), Does.Contain(Name));
    }

    [Test]
    public async Task A_key_of_every_office_reads_as_an_analyst_does()
    {
        var client = await portal.WithKeyAsync("ALL", "read");
        var answer = await client.GetStringAsync($"/api/submissions/{submission}/findings");
        var finding = JsonDocument.Parse(answer).RootElement.GetProperty("items")[0];
        Assert.That(finding.GetProperty("found").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(finding.GetProperty("message_vi").GetString(), Does.Contain("“…”").And.Not.Contain(Name));
    }

    [TestCase(AccountRole.Analyst, "/submissions/{0}", AuditActions.FindingsRead)]
    [TestCase(AccountRole.Province, "/submissions/{0}", AuditActions.FindingsRead)]
    [TestCase(AccountRole.Analyst, "/api/submissions/{0}/findings", AuditActions.FindingsRead)]
    [TestCase(AccountRole.Province, "/api/submissions/{0}/annotated", AuditActions.SubmissionDownloaded)]
    [TestCase(AccountRole.Province, "/api/submissions/{0}/original", AuditActions.SubmissionDownloaded)]
    [TestCase(AccountRole.Analyst, "/api/kpi/2017/trace?column=cases_completed", AuditActions.CellsTraced)]
    [TestCase(AccountRole.Analyst, "/kpi/trace?column=cases_completed&year=2017", AuditActions.CellsTraced)]
    public async Task Who_reads_findings_or_stored_files_is_on_record(AccountRole role, string path, string action)
    {
        var client = await portal.SignInAsync(role);
        var before = await EventsAsync(action);
        using var answer = await client.GetAsync(string.Format(null, path, submission));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var written = (await EventsAsync(action)).Skip(before.Count).ToList();
        Assert.That(written.Select(e => e.Actor), Is.EqualTo(new[] { role.ToString().ToLowerInvariant() }));
        Assert.That(
            written[0].Subject,
            action == AuditActions.CellsTraced
                ? Is.EqualTo("kpi:cases_completed:2017-12")
                : Is.EqualTo($"submission:{submission}")
        );
        Assert.That((await portal.Get<AuditVerifier>().VerifyAsync(default)).FirstBreak, Is.Null);
    }

    [Test]
    public async Task What_is_not_there_to_be_read_is_not_on_record()
    {
        var other = await portal.SignInAsync(AccountRole.District, "VP-246");
        var before = await EventsAsync(AuditActions.FindingsRead);
        using var answer = await other.GetAsync($"/api/submissions/{submission}/findings");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await EventsAsync(AuditActions.FindingsRead), Has.Count.EqualTo(before.Count));
    }

    private async Task<List<AuditEvent>> EventsAsync(string action)
    {
        await using var context = portal.Context();
        return await context
            .AuditEvents.AsNoTracking()
            .Where(e => e.Action == action)
            .OrderBy(e => e.EventId)
            .ToListAsync();
    }
}
