using System.Net;
using Thads.Etl.Jobs;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Rebuild;

namespace Thads.Etl.Tests.Portal;

/// <summary>What verifications found stands on the jobs' page, for admins.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class JobsPageTests(DatabaseEngine engine)
{
    private const string Difference = "fact_case_result [submission_key 1, source_row 12]: completed is <5> live";
    private PortalApp portal = null!;

    [SetUp]
    public async Task StartAsync() => portal = await PortalApp.StartAsync(engine);

    [TearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task Without_a_verification_the_page_says_so()
    {
        var client = await portal.SignInAsync(AccountRole.Admin);
        var page = await PageAsync(client);
        Assert.That(
            page,
            Does.Contain("Kho dữ liệu chưa được đối chiếu lần nào.").And.Not.Contain("Các lần đối chiếu gần nhất")
        );
        await portal.Get<WarehouseVerifier>().VerifyAsync(null, default);
        page = await PageAsync(client);
        Assert.That(
            page,
            Does.Contain("Các lần đối chiếu gần nhất").And.Not.Contain("Kho dữ liệu chưa được đối chiếu lần nào.")
        );
        Assert.That(HtmlTable.AllOf(page)[^1].Rows.Single()[3], Is.EqualTo("Khớp"));
    }

    [Test]
    public async Task The_last_twenty_verifications_are_shown_the_newest_first()
    {
        await WriteAsync(22);
        var client = await portal.SignInAsync(AccountRole.Admin);
        var rows = HtmlTable.AllOf(await PageAsync(client))[^1].Rows;
        Assert.That(
            rows.Select(row => row[0]),
            Is.EqualTo(Enumerable.Range(3, 20).Reverse().Select(id => $"{id}").ToList())
        );
        // On Vietnam's clock the day after.
        Assert.That(
            rows[0],
            Is.EqualTo(new[] { "22", "23/06/2026 02:00", "23/06/2026 02:03", "Không khớp", "12.345", Difference })
        );
        Assert.That(rows[1].Skip(3), Is.EqualTo(new[] { "Khớp", "12.345", "" }));
        var english = HtmlTable.AllOf(await PageAsync(client, "?culture=en"))[^1].Rows;
        Assert.That(english[0].Skip(3), Is.EqualTo(new[] { "Not equal", "12,345", Difference }));
    }

    [TestCase(AccountRole.District, "VP-244")]
    [TestCase(AccountRole.Analyst, null)]
    [TestCase(AccountRole.Province, null)]
    public async Task Nobody_but_an_admin_sees_them(AccountRole role, string? office)
    {
        await WriteAsync(2);
        Assert.That(await PageAsync(await portal.SignInAsync(AccountRole.Admin)), Does.Contain("source_row 12"));
        using var answer = await (await portal.SignInAsync(role, office)).GetAsync("/admin/jobs");
        Assert.That(
            (answer.StatusCode, answer.Headers.Location?.AbsolutePath),
            Is.EqualTo((HttpStatusCode.Redirect, "/account/denied"))
        );
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("source_row 12"));
    }

    [Test]
    public async Task A_schedule_that_took_the_place_of_another_servers_is_shown()
    {
        var client = await portal.SignInAsync(AccountRole.Admin);
        Assert.That(await PageAsync(client), Does.Not.Contain("Lịch không thống nhất"));
        portal.Get<ScheduleRecords>().Write(RecurringJobNames.NightlyVerify, "0 3 * * *");
        Assert.That(
            await PageAsync(client),
            Does.Contain("Lịch không thống nhất").And.Contain("0 2 * * *").And.Contain(Environment.MachineName)
        );
        Assert.That(await PageAsync(client, "?culture=en"), Does.Contain("Schedules differ"));
    }

    private static Task<string> PageAsync(HttpClient client, string query = "") =>
        client.GetStringAsync($"/admin/jobs{query}");

    /// <summary>One a day from 1 June 2026 on; each second found a difference.</summary>
    private async Task WriteAsync(int count)
    {
        await using var context = portal.Context();
        for (var id = 1; id <= count; id++)
        {
            var startedAt = new DateTime(2026, 6, id, 19, 0, 0, DateTimeKind.Utc);
            context.VerificationRuns.Add(
                new VerificationRun
                {
                    RunId = id,
                    StartedAt = startedAt,
                    FinishedAt = startedAt.AddMinutes(3),
                    IsEqual = id % 2 == 1,
                    RowsCompared = 12_345,
                    FirstDifference = id % 2 == 1 ? null : Difference,
                }
            );
        }
        await context.SaveChangesAsync();
    }
}
