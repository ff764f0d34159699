using System.Net;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Thads.Etl.Jobs;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Portal;

/// <summary>What is sent while the queue cannot be reached is stored, answered as ever, and taken up afterwards.</summary>
public sealed class QueueOutOfReachTests
{
    private TestHub hub = null!;
    private PortalApp portal = null!;

    private SwitchedJobClient Queue => (SwitchedJobClient)portal.Get<IBackgroundJobClient>();

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        portal = await PortalApp.StartAsync(
            DatabaseEngine.Sqlite,
            builder =>
                builder.Services.TryAddSingleton<IBackgroundJobClient>(services => new SwitchedJobClient(
                    services.GetRequiredService<JobStorage>()
                ))
        );
        Queue.IsOut = true;
    }

    [TearDown]
    public async Task StopAsync()
    {
        await portal.DisposeAsync();
        await hub.DisposeAsync();
    }

    [Test]
    public async Task An_upload_is_accepted_nothing_of_it_is_lost_and_the_sweep_takes_it()
    {
        var workbook = hub.Variant("VP-244", 2016, 12, 0);
        using var program = await portal.WithKeyAsync("VP-244", ApiScopes.Submit, ApiScopes.Read);
        using var body = new MultipartFormDataContent { { new ByteArrayContent(workbook), "file", "KQ.xlsx" } };
        using var sent = await program.PostAsync("/api/submissions?justification=test", body);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await program.GetByteArrayAsync($"{sent.Headers.Location}/original"), Is.EqualTo(workbook));

        using var clerk = await portal.SignInAsync(AccountRole.District, "VP-246");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await PortalApp.TokenAsync(clerk, "/submissions/new")), "__RequestVerificationToken" },
            { new StringContent("upload"), "_handler" },
            { new StringContent("test"), "justification" },
            { new ByteArrayContent(hub.Variant("VP-246", 2016, 12, 0)), "files", "KQ.xlsx" },
        };
        using var page = await clerk.PostAsync("/submissions/new", form);
        Assert.That((int)page.StatusCode, Is.LessThan(400), await page.Content.ReadAsStringAsync());

        await using (var context = portal.Context())
        {
            Assert.That(
                await context.Submissions.Select(s => s.Status).ToListAsync(),
                Is.EqualTo(new[] { SubmissionStatus.Received, SubmissionStatus.Received })
            );
            await context.Submissions.ExecuteUpdateAsync(set =>
                set.SetProperty(s => s.StatusAt, portal.Get<TimeProvider>().GetUtcNow().UtcDateTime.AddHours(-1))
            );
        }
        Assert.That(portal.Errors, Has.Exactly(2).Contains("is stored but could not be queued"));
        Queue.IsOut = false;
        var sweep = ActivatorUtilities.CreateInstance<SweepSubmissionsJob>(portal.App.Services);
        await sweep.RunAsync(default);
        await SettledAsync(SubmissionStatus.Loaded, SubmissionStatus.Loaded);
    }

    [Test]
    public async Task What_the_system_failed_on_is_begun_again_by_the_button_on_its_page()
    {
        var receipt = await portal
            .Get<SubmissionLog>()
            .ReceiveAsync(
                new ReceivedFile(
                    "KQ.xlsx",
                    hub.Variant("VP-244", 2016, 12, 0),
                    new("lan", "VP-244"),
                    Justification: "test"
                ),
                default
            );
        var page = $"/submissions/{receipt.SubmissionId}";
        var tries = portal.Get<SubmissionTries>();
        using var clerk = await portal.SignInAsync(AccountRole.District, "VP-244");
        Assert.That(await clerk.GetStringAsync(page), Does.Not.Contain($"{page[1..]}/retry"));
        await tries.BeginAsync(receipt.SubmissionId, default);
        Assert.That(await tries.FailAsync(receipt.SubmissionId, "the disk is full", afterTries: 1, default), Is.True);
        Assert.That(await clerk.GetStringAsync(page), Does.Contain($"action=\"{page[1..]}/retry\""));
        using var other = await portal.SignInAsync(AccountRole.District, "VP-246");
        using var hidden = await PortalApp.PostAsync(other, "/submissions/new", $"{page}/retry", []);
        Assert.That(hidden.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await SettledAsync(SubmissionStatus.Failed);

        Queue.IsOut = false;
        using var pressed = await PortalApp.PostAsync(clerk, page, $"{page}/retry", []);
        Assert.That(pressed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        await SettledAsync(SubmissionStatus.Loaded);
        Assert.That(await clerk.GetStringAsync(page), Does.Not.Contain("/retry\""));
        using var again = await PortalApp.PostAsync(clerk, page, $"{page}/retry", []);
        Assert.That(
            HtmlTable.Plain(await clerk.GetStringAsync(again.Headers.Location)),
            Does.Contain("Không xử lý lại được")
        );
        await using var context = portal.Context();
        Assert.That(
            await context
                .AuditEvents.Where(e => e.Action == AuditActions.SubmissionRetried)
                .Select(e => e.Actor)
                .ToListAsync(),
            Is.EqualTo(new[] { "districtvp-244" })
        );
    }

    private async Task SettledAsync(params SubmissionStatus[] expected)
    {
        await using var context = portal.Context();
        var query = context.Submissions.OrderBy(s => s.SubmissionId).Select(s => s.Status);
        for (var tries = 0; tries < 300 && !(await query.ToListAsync()).SequenceEqual(expected); tries++)
        {
            await Task.Delay(100);
        }
        Assert.That(await query.ToListAsync(), Is.EqualTo(expected));
    }
}
