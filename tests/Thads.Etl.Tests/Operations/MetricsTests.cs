using System.Net;
using System.Text.RegularExpressions;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using Thads.Etl.Jobs;
using Thads.Etl.Operations;
using Thads.Etl.Portal.Dashboards;
using Thads.Etl.Submissions;
using Thads.Etl.Telemetry;
using Thads.Etl.Tests.Support;
using Thads.Testing;
using Thads.Warehouse.Audit;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Model.Submissions;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Operations;

/// <summary>What is measured is published at <c>/metrics</c>, to whoever may ask; and on the dashboard, in words.</summary>
public sealed partial class MetricsTests
{
    private PortalApp portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        portal = await PortalApp.StartAsync(settings: ("Security:Contact", "mailto:an-toan@example.vn"));

    [OneTimeTearDown]
    public async Task StopAsync() => await portal.DisposeAsync();

    [Test]
    public async Task Every_metric_of_the_alert_rules_and_the_dashboard_is_published()
    {
        var telemetry = portal.Get<HubTelemetry>();
        telemetry.Received();
        telemetry.Refused("file.type");
        telemetry.Settled("KQ-VIEC", "loaded");
        telemetry.Found("value.number", "error", 2);
        telemetry.Retried("marts");
        telemetry.JobEnded("Any", "done", TimeSpan.FromSeconds(1));
        using (var work = telemetry.Begin(1))
        {
            work.Enter("read");
        }
        await SeeEverythingAsync();
        var published = await PublishedAsync();
        var rules = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "ops", "prometheus", "alerts.yml"));
        var board = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "ops", "grafana", "thads.json"));
        var wanted = Metric().Matches(rules + board).Select(match => match.Value).Distinct().ToList();
        Assert.That(wanted, Has.Count.GreaterThan(25));
        Assert.That(wanted.Except(published), Is.Empty);
        Assert.That(
            published
                .Where(name => name.StartsWith("thads_", StringComparison.Ordinal) && !Part().IsMatch(name))
                .Except(wanted),
            Is.Empty,
            "What is measured is shown somewhere."
        );
    }

    [Test]
    public async Task A_submission_is_counted_timed_and_traced_to_its_job_on_the_way()
    {
        await using var hub = await TestHub.StartAsync();
        var workbook = hub.Variant("VP-244", 2016, 12, 0);
        var earlier = await TextAsync();
        var actor = new Actor("test");
        var intake = portal.Get<SubmissionIntake>();
        var receipt = await intake.ReceiveAsync(new ReceivedFile("a.xlsx", workbook, actor), default);
        var refused = await intake.ReceiveAsync(new ReceivedFile("b.csv", "no form"u8.ToArray(), actor), default);
        await SettleAsync(receipt.SubmissionId);
        await SettleAsync(refused.SubmissionId);
        var text = await TextAsync();
        Assert.That(
            ValueOf(text, "thads_submissions_received_total") - ValueOf(earlier, "thads_submissions_received_total"),
            Is.EqualTo(2)
        );
        Assert.That(
            ValueOf(text, "thads_submissions_settled_total", "KQ-VIEC", "loaded")
                - ValueOf(earlier, "thads_submissions_settled_total", "KQ-VIEC", "loaded"),
            Is.EqualTo(1)
        );
        Assert.That(ValueOf(text, "thads_submissions_settled_total", "none", "rejected"), Is.EqualTo(1));
        Assert.That(ValueOf(text, "thads_findings_total", "error"), Is.GreaterThan(0));
        foreach (var step in new[] { "read", "wait", "validate", "store" })
        {
            Assert.That(
                ValueOf(text, "thads_step_duration_seconds_count", $"step=\"{step}\""),
                Is.GreaterThan(0),
                step
            );
        }

        var job = portal.Get<SubmissionJobIndex>().JobOf(receipt.SubmissionId);
        Assert.That(job, Is.Not.Null);
        var admin = await portal.SignInAsync(AccountRole.Admin);
        Assert.That(
            await admin.GetStringAsync($"/submissions/{receipt.SubmissionId}"),
            Does.Contain($"hangfire/jobs/details/{job}")
        );
        var page = WebUtility.HtmlDecode(await admin.GetStringAsync($"/hangfire/jobs/details/{job}"));
        Assert.That(page, Does.Contain($"href=\"/submissions/{receipt.SubmissionId}\"").And.Contain("Vào hàng đợi"));
        Assert.That(page, Does.Contain("Đọc báo cáo KQ-VIEC, ").And.Contain("12 tháng/2016 (#"));
        Assert.That(
            WebUtility.HtmlDecode(await admin.GetStringAsync("/hangfire")),
            Does.Contain("Báo cáo bị cách ly").And.Contain("href=\"/admin/jobs\"")
        );
    }

    [Test]
    public void Every_job_is_named_by_what_it_does()
    {
        var jobs = typeof(ProcessSubmissionJob)
            .Assembly.GetTypes()
            .Where(type =>
                type.Namespace == typeof(ProcessSubmissionJob).Namespace
                && type.Name.EndsWith("Job", StringComparison.Ordinal)
            )
            .ToList();
        Assert.That(jobs, Has.Count.GreaterThan(8));
        var names = portal.Get<JobNames>();
        foreach (var type in jobs)
        {
            var run = type.GetMethod("RunAsync")!;
            object[] arguments =
                run.GetParameters().Length == 2 ? [1, default(CancellationToken)] : [default(CancellationToken)];
            Assert.That(
                names.Of(new Job(type, run, arguments)),
                Does.Not.Contain("RunAsync").And.Not.Contain("Job"),
                type.Name
            );
        }
    }

    [TestCase("127.0.0.1", true)]
    [TestCase("::ffff:127.0.0.1", true)]
    [TestCase("::1", true)]
    [TestCase("10.1.2.3", true)]
    [TestCase("10.1.3.3", false)]
    [TestCase("2001:db8::1", false)]
    [TestCase(null, false)]
    public void Only_addresses_that_are_named_read_the_metrics(string? address, bool isAllowed)
    {
        var options = new TelemetryOptions { MetricsAddresses = ["127.0.0.0/8", "::1", "10.1.2.0/24"] };
        Assert.That(options.Allows(address is null ? null : IPAddress.Parse(address)), Is.EqualTo(isAllowed));
    }

    [Test]
    public async Task Who_comes_from_elsewhere_finds_nothing_there()
    {
        var client = portal.Anonymous();
        // By a proxy of this machine, whose word on the caller's address is taken.
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await client.GetAsync("/metrics");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty);
    }

    [Test]
    public async Task Whoever_finds_a_weakness_is_told_whom_to_tell()
    {
        var text = await portal.Anonymous().GetStringAsync("/.well-known/security.txt");
        Assert.That(text, Does.StartWith("Contact: mailto:an-toan@example.vn\nExpires: 20").And.Contain("vi, en"));
    }

    [Test]
    public void What_a_line_of_the_log_is_about_grows_with_what_is_recognised()
    {
        using var work = portal.Get<HubTelemetry>().Begin(12);
        work.Enter("read");
        Assert.That(work.ToString(), Is.EqualTo("submission:12 step:read"));
        work.About("KQ-VIEC", "VP-244", 2020, 12);
        work.Enter("validate");
        Assert.That(
            work.ToString(),
            Is.EqualTo("submission:12 form:KQ-VIEC office:VP-244 period:12/2020 step:validate")
        );
    }

    [Test]
    public async Task The_oldest_request_of_the_marts_is_timed_from_when_it_was_first_seen()
    {
        await using var hub = await TestHub.StartAsync();
        using var monitor = ActivatorUtilities.CreateInstance<HubMonitor>(hub.Get<IServiceProvider>());
        var id = await hub.ReceiveAsync(hub.Variant("VP-244", 2016, 12, 0));
        await hub.ProcessAsync(id);
        await monitor.ReadAsync(default);
        hub.Clock.Advance(TimeSpan.FromMinutes(30));
        var figures = await monitor.ReadAsync(default);
        Assert.That((figures.MartRequests, monitor.MartsBehind), Is.EqualTo((1, TimeSpan.FromMinutes(30))));
        await hub.Get<Warehouse.Marts.MartRefresher>().RefreshPendingAsync(default);
        Assert.That((await monitor.ReadAsync(default)).MartsRefreshedAt, Is.EqualTo(hub.Clock.GetUtcNow().UtcDateTime));
        Assert.That(monitor.MartsBehind, Is.EqualTo(TimeSpan.Zero));

        await hub.ReceiveAsync(hub.Variant("VP-246", 2016, 12, 0));
        hub.Clock.Advance(TimeSpan.FromMinutes(5));
        figures = await monitor.ReadAsync(default);
        Assert.That(
            (figures.Waiting, figures.OldestWait(hub.Clock.GetUtcNow().UtcDateTime)),
            Is.EqualTo((1, TimeSpan.FromMinutes(5)))
        );
    }

    /// <summary>Verifies and writes of a backup and a drill, so that there is something of everything, and reads the figures.</summary>
    private async Task SeeEverythingAsync()
    {
        await portal.Get<Warehouse.Rebuild.WarehouseVerifier>().VerifyAsync(null, default);
        await using (var context = portal.Context())
        {
            var now = portal.Get<TimeProvider>().GetUtcNow().UtcDateTime;
            foreach (var kind in Enum.GetValues<Warehouse.Model.Administration.BackupKind>())
            {
                context.BackupRuns.Add(
                    new()
                    {
                        RunId = 1_000 + (int)kind,
                        Kind = kind,
                        StartedAt = now,
                        FinishedAt = now,
                        FileName = "a",
                        IsGood = true,
                    }
                );
            }
            await context.SaveChangesAsync();
        }
        await using var hub = await TestHub.StartAsync();
        var receipt = await portal
            .Get<SubmissionIntake>()
            .ReceiveAsync(new ReceivedFile("m.xlsx", hub.Variant("VP-249", 2016, 12, 0), new("test")), default);
        await SettleAsync(receipt.SubmissionId);
        for (
            var time = 0;
            time < 200 && (await portal.Get<HubMonitor>().ReadAsync(default)).MartsRefreshedAt is null;
            time++
        )
        {
            await Task.Delay(50);
        }
    }

    private async Task SettleAsync(int id)
    {
        for (var time = 0; time < 400; time++)
        {
            await using var context = portal.Context();
            if (!SubmissionStatuses.Pending.Contains((await context.Submissions.FindAsync(id))!.Status))
            {
                return;
            }
            await Task.Delay(25);
        }
        Assert.Fail($"Submission {id} was not settled.");
    }

    private async Task<string> TextAsync()
    {
        // What was collected within a third of a second is given again.
        await Task.Delay(400);
        return await portal.Anonymous().GetStringAsync("/metrics");
    }

    private async Task<List<string>> PublishedAsync() =>
        [.. Sample().Matches(await TextAsync()).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>The sum over all lines of a metric that hold the words.</summary>
    private static double ValueOf(string text, string name, params string[] words) =>
        text.Split('\n')
            .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) && words.All(line.Contains))
            .Sum(line =>
                double.Parse(line.Split("} ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)
            );

    [GeneratedRegex(@"\b(?:thads|http_server|dotnet)_[a-z_]+\b")]
    private static partial Regex Metric();

    [GeneratedRegex(@"_(sum|count|bucket|info)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"(?m)^([a-z_]+)(?:\{| )")]
    private static partial Regex Sample();
}
