using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Thads.Etl.Jobs;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Portal;

/// <summary>Admins see on the page of the trail whether it is whole, what the last night found, and what was noted outside the database.</summary>
public sealed class AuditPageTests
{
    private PortalApp portal = null!;
    private HttpClient admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        portal = await PortalApp.StartAsync();
        admin = await portal.SignInAsync(AccountRole.Admin);
    }

    [TearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task The_noted_head_and_the_last_nightly_check_are_shown()
    {
        Assert.That(await PageAsync(), Does.Contain("No head has been noted outside the database yet"));
        var job = ActivatorUtilities.CreateInstance<NightlyAuditJob>(
            portal.App.Services,
            NullLogger<NightlyAuditJob>.Instance
        );
        var report = await job.RunAsync(default);
        await portal
            .Get<JobHistory>()
            .WriteAsync(
                RecurringJobNames.NightlyAudit,
                "1",
                new DateTime(2026, 6, 1, 19, 30, 0),
                true,
                report.Message,
                default
            );
        var head = (await portal.Get<AuditHeads>().ReadAsync(default)).Single();
        Assert.That(
            await PageAsync(),
            Does.Contain(head.Hash)
                .And.Contain($"event {head.EventId},")
                .And.Contain(report.Message)
                .And.Contain("02/06/2026 02:30")
        );
    }

    [Test]
    public async Task A_break_is_shown_with_what_is_wrong()
    {
        Assert.That(await PageAsync("&check=true"), Does.Contain("whole").IgnoreCase);
        await using (var context = portal.Context())
        {
            context.AuditEvents.First().Actor = "minh";
            await context.SaveChangesAsync();
        }
        Assert.That(
            await PageAsync("&check=true"),
            Does.Contain("broken from event 1 on").And.Contain("was changed, written without the key")
        );
    }

    private async Task<string> PageAsync(string query = "") =>
        WebUtility.HtmlDecode(await admin.GetStringAsync($"/admin/audit?culture=en{query}"));
}
