using Microsoft.EntityFrameworkCore;
using Thads.Etl.Jobs;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;

namespace Thads.Etl.Tests.Submissions;

public sealed class InboxTests
{
    private TestHub hub = null!;
    private string inbox = null!;

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        inbox = Directory.CreateDirectory(Path.Combine(hub.Folder, "inbox", "VP-244")).FullName;
    }

    [TearDown]
    public async Task StopAsync() => await hub.DisposeAsync();

    [Test]
    public async Task A_finished_file_is_received_and_moved_and_an_unfinished_one_waits()
    {
        Drop("finished.xlsx", TimeSpan.FromMinutes(1));
        Drop("unfinished.xlsx", TimeSpan.FromSeconds(1));
        Drop("~$finished.xlsx", TimeSpan.FromMinutes(1));
        Assert.That((await SweepAsync()).Received, Is.EqualTo(1));
        Assert.That(
            Directory.GetFiles(inbox).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "unfinished.xlsx", "~$finished.xlsx" })
        );
        Assert.That(
            Directory.GetFiles(Path.Combine(inbox, "received")).Select(Path.GetFileName),
            Is.EqualTo(new[] { "000001_finished.xlsx" })
        );
        var submission = await hub.SubmissionAsync(1);
        Assert.That(
            (submission.Sender, submission.SenderOfficeCode, submission.DeclaredOfficeCode, submission.FileName),
            Is.EqualTo(("inbox:VP-244", "VP-244", "VP-244", "finished.xlsx"))
        );
    }

    [Test]
    public async Task A_file_received_before_a_crash_and_not_moved_has_no_second_effect()
    {
        Drop("a.xlsx", TimeSpan.FromMinutes(1));
        await SweepAsync();
        Drop("a.xlsx", TimeSpan.FromMinutes(1));
        await SweepAsync();
        await using var context = hub.Context();
        Assert.That(await context.Submissions.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Every_office_has_its_folder()
    {
        await SweepAsync();
        Assert.That(Directory.GetDirectories(Path.Combine(hub.Folder, "inbox")), Has.Length.EqualTo(10));
    }

    [Test]
    public async Task A_file_too_large_is_refused_unread()
    {
        var path = Path.Combine(inbox, "huge.xlsx");
        await using (var file = File.Create(path))
        {
            file.SetLength(65L * 1024 * 1024);
        }
        File.SetLastWriteTimeUtc(path, hub.Clock.GetUtcNow().UtcDateTime.AddMinutes(-5));
        var swept = await SweepAsync();
        Assert.That((swept.Received, swept.Refused), Is.EqualTo((0, 1)));
        Assert.That(Names("refused"), Is.EqualTo(new[] { "20260601-020000-1_huge.xlsx" }));
    }

    [Test]
    public async Task What_was_refused_earlier_is_kept_beside_what_is_refused_now()
    {
        for (var time = 1; time <= 2; time++)
        {
            var path = Path.Combine(inbox, "empty.xlsx");
            await File.WriteAllBytesAsync(path, []);
            File.SetLastWriteTimeUtc(path, hub.Clock.GetUtcNow().UtcDateTime.AddMinutes(-5));
            await SweepAsync();
        }
        Assert.That(
            Names("refused"),
            Is.EquivalentTo(new[] { "20260601-020000-1_empty.xlsx", "20260601-020000-2_empty.xlsx" })
        );
    }

    [Test]
    public async Task What_a_link_leads_to_is_not_read()
    {
        var secret = Path.Combine(hub.Folder, "secret.xlsx");
        await File.WriteAllBytesAsync(secret, hub.Variant("VP-244", 2016, 12, 0));
        var link = Path.Combine(inbox, "link.xlsx");
        File.CreateSymbolicLink(link, secret);
        File.CreateSymbolicLink(Path.Combine(inbox, "nowhere.xlsx"), Path.Combine(hub.Folder, "nowhere"));
        hub.Clock.Advance(TimeSpan.FromDays(3_650)); // The files are of today.
        var swept = await SweepAsync();
        Assert.That((swept.Received, swept.Refused, swept.Troubled), Is.EqualTo((0, 2, Array.Empty<string>())));
        Assert.That(File.Exists(secret), Is.True);
        Assert.That(Directory.GetFiles(inbox), Is.Empty);
        await using var context = hub.Context();
        Assert.That(await context.Submissions.CountAsync(), Is.Zero);
    }

    [Test]
    [Platform("Linux")]
    [CancelAfter(30_000)]
    public async Task A_pipe_is_not_waited_for(CancellationToken cancellationToken)
    {
        using (var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(inbox, "pipe.xlsx")))
        {
            await made.WaitForExitAsync(cancellationToken);
        }
        hub.Clock.Advance(TimeSpan.FromDays(3_650)); // The files are of today.
        var swept = await Task.Run(SweepAsync, cancellationToken).WaitAsync(cancellationToken);
        Assert.That((swept.Received, swept.Refused), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task What_is_wrong_in_one_offices_folder_holds_up_no_other()
    {
        var first = Directory.CreateDirectory(Path.Combine(hub.Folder, "inbox", "VP-243")).FullName;
        // Neither a folder to move files to nor a file to receive.
        await File.WriteAllTextAsync(Path.Combine(first, "received"), "in the way");
        File.SetLastWriteTimeUtc(Path.Combine(first, "received"), hub.Clock.GetUtcNow().UtcDateTime);
        Drop("a.xlsx", TimeSpan.FromMinutes(1), first, "VP-243");
        Drop("b.xlsx", TimeSpan.FromMinutes(1));
        for (var time = 1; time <= 2; time++)
        {
            var swept = await SweepAsync();
            Assert.That(swept.Troubled, Is.EqualTo(new[] { "VP-243" }));
            Assert.That(swept.Received, Is.EqualTo(time == 1 ? 1 : 0));
        }
        await using var context = hub.Context();
        Assert.That(
            await context.Submissions.Select(s => s.FileName).ToListAsync(),
            Is.EqualTo(new[] { "b.xlsx" }),
            "A file that cannot be moved away is not received at every sweep."
        );
    }

    [Test]
    public async Task Files_are_not_moved_through_a_link()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(hub.Folder, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(inbox, "received"), elsewhere);
        Drop("a.xlsx", TimeSpan.FromMinutes(1));
        Assert.That((await SweepAsync()).Troubled, Is.EqualTo(new[] { "VP-244" }));
        Assert.That(Directory.GetFiles(elsewhere), Is.Empty);
    }

    [Test]
    public void A_sweep_that_did_not_come_to_its_end_everywhere_is_a_failed_run_that_names_the_offices()
    {
        Directory.CreateSymbolicLink(Path.Combine(inbox, "received"), hub.Folder);
        Drop("a.xlsx", TimeSpan.FromMinutes(1));
        var failed = Assert.ThrowsAsync<JobFailedException>(() =>
            new SweepInboxJob(hub.Get<Inbox>(), hub.Get<JobLocks>()).RunAsync(default)
        )!;
        Assert.That(failed.Detail, Does.Contain("VP-244"));
    }

    private Task<InboxSweep> SweepAsync() => hub.Get<Inbox>().SweepAsync(default);

    private IEnumerable<string?> Names(string folder) =>
        Directory.GetFiles(Path.Combine(inbox, folder)).Select(Path.GetFileName);

    private void Drop(string name, TimeSpan age, string? folder = null, string office = "VP-244")
    {
        var path = Path.Combine(folder ?? inbox, name);
        File.WriteAllBytes(path, hub.Variant(office, 2016, 12, 0));
        File.SetLastWriteTimeUtc(path, (hub.Clock.GetUtcNow() - age).UtcDateTime);
    }
}
