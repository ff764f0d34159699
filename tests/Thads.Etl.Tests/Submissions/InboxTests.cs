using Microsoft.EntityFrameworkCore;
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
        Assert.That(await hub.Get<Inbox>().SweepAsync(default), Is.EqualTo(1));
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
        await hub.Get<Inbox>().SweepAsync(default);
        Drop("a.xlsx", TimeSpan.FromMinutes(1));
        await hub.Get<Inbox>().SweepAsync(default);
        await using var context = hub.Context();
        Assert.That(await context.Submissions.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Every_office_has_its_folder()
    {
        await hub.Get<Inbox>().SweepAsync(default);
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
        Assert.That(await hub.Get<Inbox>().SweepAsync(default), Is.Zero);
        Assert.That(File.Exists(Path.Combine(inbox, "refused", "huge.xlsx")), Is.True);
    }

    private void Drop(string name, TimeSpan age)
    {
        var path = Path.Combine(inbox, name);
        File.WriteAllBytes(path, hub.Variant("VP-244", 2016, 12, 0));
        File.SetLastWriteTimeUtc(path, (hub.Clock.GetUtcNow() - age).UtcDateTime);
    }
}
