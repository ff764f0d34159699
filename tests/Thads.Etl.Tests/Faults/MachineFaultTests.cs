using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Thads.Testing;
using Thads.Warehouse.Providers;

namespace Thads.Etl.Tests.Faults;

/// <summary>
/// Harm by the machine: disks that are full or may not be written, clocks that jump. What needs root, a file system of its own or another
/// program is left out where there is none, and says so.
/// </summary>
public sealed class MachineFaultTests
{
    /// <summary>A file system that may be filled, in which the temporary folder is; <c>tests/faults.sh</c> makes it where it may.</summary>
    private const string SmallDisk = "THADS_FAULT_SMALL_DISK";

    /// <summary>The library that <c>stepped_clock.c</c> becomes; <c>tests/faults.sh</c> compiles it where there is a compiler.</summary>
    private const string SteppedClock = "THADS_FAULT_CLOCK";

    /// <summary>The embedded engine's file and the data folder are on it.</summary>
    [Test]
    [CancelAfter(3_600_000)]
    public Task Disk_full() => FillAsync(DatabaseEngine.Sqlite, world => world.Database.Folder.FullName);

    /// <summary>The server's own disk, with its log: it refuses, or dies and starts again.</summary>
    [Test]
    [CancelAfter(3_600_000)]
    public Task Disk_full_at_the_server() =>
        FillAsync(DatabaseEngine.PostgreSql, _ => PostgreSqlServer.Instance.Folder);

    /// <summary>Nothing in it may be written for some seconds: every other time a process starts just then.</summary>
    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Data_folder_read_only(DatabaseEngine engine)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("Only root may mount a folder so that nobody writes into it.");
        }
        var turn = 0;
        return FaultTrial.RunAsync(
            "data folder read-only",
            engine,
            async world =>
            {
                await FaultTrial.ServeOneAsync(world);
                await world.SendAsync(2);
                await Task.Delay(world.Chance.Next(0, 1_500));
                await using (await ReadOnlyFolder.MountAsync(world.Database.Folder.FullName))
                {
                    if (turn++ % 2 == 1)
                    {
                        await world.KillAsync();
                        world.Serve();
                    }
                    await world.SendAsync(2);
                    await Task.Delay(world.Chance.Next(4_000, 8_000));
                }
                await FaultTrial.ServeOneAsync(world);
                await world.SendAsync(1);
            },
            isOnlyLong: true
        );
    }

    /// <summary>A worker's own clock goes two hours on or back while it works, and is right again later.</summary>
    [TestCase(DatabaseEngine.Sqlite)]
    [TestCase(DatabaseEngine.PostgreSql)]
    [CancelAfter(3_600_000)]
    public Task Workers_clock_stepped(DatabaseEngine engine)
    {
        if (Environment.GetEnvironmentVariable(SteppedClock) is not { } library)
        {
            Assert.Ignore(
                "There is nothing to step a process's clock with: tests/faults.sh makes it, with a compiler of C."
            );
            return Task.CompletedTask;
        }
        var turn = 0;
        return FaultTrial.RunAsync(
            "a worker's clock stepped 2 h",
            engine,
            async world =>
            {
                var clock = Path.Combine(world.Database.Folder.FullName, "clock");
                if (!File.Exists(clock))
                {
                    await StepAsync(clock, 0);
                }
                await FaultTrial.ServeOneAsync(world, ("LD_PRELOAD", library), ("THADS_FAULT_CLOCK_FILE", clock));
                await world.SendAsync(2);
                await Task.Delay(world.Chance.Next(200, 2_000));
                var seconds = turn++ % 2 == 0 ? 7_200 : -7_200;
                await StepAsync(clock, seconds);
                await world.SendAsync(2);
                await Task.Delay(world.Chance.Next(3_000, 8_000));
                Assert.That(await IsSteppedAsync(world, seconds), Is.True, "The worker's clock did not go along.");
                await StepAsync(clock, 0);
                await world.SendAsync(1);
            },
            isOnlyLong: true
        );
    }

    private static Task FillAsync(DatabaseEngine engine, Func<FaultWorld, string> folder)
    {
        if (Environment.GetEnvironmentVariable(SmallDisk) is null)
        {
            Assert.Ignore("There is no small file system to fill: tests/faults.sh makes one, as root.");
        }
        return FaultTrial.RunAsync(
            "disk full",
            engine,
            async world =>
            {
                await FaultTrial.ServeOneAsync(world);
                await world.SendAsync(2);
                var filler = Path.Combine(folder(world), "filler");
                await FillAsync(filler);
                await world.SendAsync(2);
                await Task.Delay(world.Chance.Next(2_000, 6_000));
                File.Delete(filler);
                if (engine == DatabaseEngine.PostgreSql)
                {
                    PostgreSqlServer.Instance.EnsureRunning();
                }
                await FaultTrial.ServeOneAsync(world);
                await world.SendAsync(1);
            },
            isOnlyLong: true
        );
    }

    private static async Task FillAsync(string filler)
    {
        await using var file = File.Create(filler);
        try
        {
            var block = new byte[64 * 1024];
            while (true)
            {
                await file.WriteAsync(block);
                await file.FlushAsync();
            }
        }
        catch (IOException e)
        {
            await TestContext.Out.WriteLineAsync($"Full: {e.Message}");
        }
    }

    /// <summary>Whole at once: who reads half of it has another time.</summary>
    private static async Task StepAsync(string clock, int seconds)
    {
        var draft = $"{clock}.new";
        await File.WriteAllTextAsync(draft, seconds.ToString(CultureInfo.InvariantCulture));
        File.Move(draft, clock, overwrite: true);
    }

    /// <summary>Whether what the worker has written down since has its time.</summary>
    private static async Task<bool> IsSteppedAsync(FaultWorld world, int seconds)
    {
        await using var context = world.Context();
        var times = await context
            .SubmissionStatusChanges.OrderByDescending(change => change.SubmissionId)
            .Take(20)
            .Select(change => change.ChangedAt)
            .ToListAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return times.Exists(at => Math.Abs((at - now).TotalSeconds - seconds) < 1_800);
    }
}
