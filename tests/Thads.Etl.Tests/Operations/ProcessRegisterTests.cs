using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Thads.Etl.Jobs;
using Thads.Etl.Operations;
using Thads.Etl.Tests.Support;
using Thads.Etl.Workbooks.Inspection;
using Thads.Testing;
using Thads.Warehouse.Model.Accounts;
using Thads.Warehouse.Providers;
using Thads.Warehouse.Submissions;

namespace Thads.Etl.Tests.Operations;

/// <summary>Each process says that it lives, and the page of jobs tells which do, which fell silent, and what they do not have alike.</summary>
[TestFixtureSource(typeof(Engines), nameof(Engines.All))]
public sealed class ProcessRegisterTests(DatabaseEngine engine)
{
    [Test]
    public async Task A_process_is_alive_while_it_says_so_then_silent_and_stopped_only_in_good_order()
    {
        await using var hub = await TestHub.StartAsync(engine);
        var register = Register(hub, "a/1/2026", new WorkerOptions { Queues = "marts", Count = 3 });
        await register.BeatAsync("work", default);
        var alive = (await register.ListAsync(default)).Single();
        Assert.That(
            (alive.State, alive.Process.Role, alive.Process.Workers),
            Is.EqualTo((ProcessState.Alive, "work", 3))
        );
        Assert.That(alive.Queues, Is.EqualTo(new[] { "marts" }));
        Assert.That(alive.Process.Version, Does.Match("^[0-9.]+ [0-9a-f]{8}$"));

        hub.Clock.Advance(ProcessRegister.Silence + TimeSpan.FromSeconds(1));
        Assert.That((await register.ListAsync(default)).Single().State, Is.EqualTo(ProcessState.Silent));
        await register.BeatAsync("work", default);
        Assert.That((await register.ListAsync(default)).Single().State, Is.EqualTo(ProcessState.Alive));
        await register.StopAsync(default);
        Assert.That((await register.ListAsync(default)).Single().State, Is.EqualTo(ProcessState.Stopped));

        hub.Clock.Advance(TimeSpan.FromDays(8));
        await Register(hub, "b/2/2026", new WorkerOptions()).BeatAsync("serve", default);
        await using var context = hub.Context();
        Assert.That(
            await context.WorkingProcesses.Select(p => p.ProcessName).ToListAsync(),
            Is.EqualTo(new[] { "b/2/2026" })
        );
    }

    [Test]
    public async Task Queues_that_nobody_serves_and_settings_that_differ_are_named()
    {
        await using var hub = await TestHub.StartAsync(engine);
        await Register(hub, "a/1/2026", new WorkerOptions { Queues = "submissions" }).BeatAsync("work", default);
        var other = Register(
            hub,
            "b/2/2026",
            new WorkerOptions { Count = -1 },
            new InspectionOptions { MaxFileBytes = 12_345 }
        );
        await other.BeatAsync("serve", default);
        var processes = await other.ListAsync(default);
        Assert.That(ProcessRegister.Unserved(processes), Is.EqualTo(JobQueues.All.Except(["submissions"])));
        var differing = ProcessRegister.Differences(processes).Single();
        Assert.That(differing.Name, Is.EqualTo("Inspection:MaxFileBytes"));
        Assert.That(differing.Values.Single(value => value.Key == "b/2/2026").Value, Is.EqualTo("12345"));
    }

    [Test]
    public async Task No_secret_is_written_down()
    {
        await using var hub = await TestHub.StartAsync(engine);
        var register = Register(hub, "a/1/2026", new WorkerOptions());
        await register.BeatAsync("work", default);
        var settings = (await register.ListAsync(default)).Single().Process.Settings;
        Assert.That(settings, Does.Contain("Schedule:NightlyVerify").And.Not.Contain("ConnectionString"));
        if (hub.Database.Options.ConnectionString is { Length: > 0 } connection)
        {
            Assert.That(settings, Does.Not.Contain(connection));
        }
    }

    [Test]
    public async Task The_page_of_jobs_shows_them_and_a_server_that_has_stopped()
    {
        await using var portal = await PortalApp.StartAsync(engine);
        await using (var another = await portal.AnotherAsync("host/9/2026"))
        {
            Assert.That((await another.Get<ProcessRegister>().ListAsync(default)).Count, Is.EqualTo(2));
        }
        using var admin = await portal.SignInAsync(AccountRole.Admin);
        var html = await admin.GetStringAsync("/admin/jobs");
        Assert.That(html, Does.Contain("Tiến trình đang làm việc").And.Contain("Đang chạy").And.Contain("Đã dừng"));
        Assert.That(html, Does.Contain("host/9/2026").And.Contain(new WorkerProcess().Name));
        Assert.That(html, Does.Not.Contain("Cài đặt khác nhau"));
    }

    private static ProcessRegister Register(
        TestHub hub,
        string name,
        WorkerOptions workers,
        InspectionOptions? inspection = null
    ) =>
        new(
            hub.Get<IWarehouseProvider>(),
            new WorkerProcess(name),
            new ProcessSettings(
                Options.Create(inspection ?? new InspectionOptions()),
                Options.Create(new ScheduleOptions()),
                hub.Database.Options
            ),
            workers,
            hub.Clock
        );
}
