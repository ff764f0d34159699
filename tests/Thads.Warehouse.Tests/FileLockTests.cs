using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Warehouse.Tests;

public sealed class FileLockTests
{
    private const int NoSpaceLeft = 28;
    private DirectoryInfo folder = null!;

    [SetUp]
    public void SetUp() => folder = Directory.CreateTempSubdirectory("thads-lock-");

    [TearDown]
    public void TearDown() => folder.Delete(recursive: true);

    [Test]
    public async Task The_second_waits_for_the_first_or_is_told()
    {
        var path = Path.Combine(folder.FullName, "lock");
        var first = await FileLock.AcquireAsync(path, default);
        Assert.That(FileLock.TryAcquire(path), Is.Null);
        var second = FileLock.AcquireAsync(path, default);
        Assert.That(second.IsCompleted, Is.False);
        await first.DisposeAsync();
        await (await second.WaitAsync(TimeSpan.FromSeconds(10))).DisposeAsync();
    }

    [Test]
    public void A_file_that_cannot_be_opened_for_another_reason_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Links want a right of their own there.");
        }
        // A link to itself: the same kind of exception as of a full disk.
        var path = Path.Combine(folder.FullName, "loop");
        File.CreateSymbolicLink(path, path);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        Assert.That(async () => await FileLock.AcquireAsync(path, limit.Token), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void A_full_disk_is_no_lock_of_anothers()
    {
        Assert.That(FileLock.IsHeldByAnother(new IOException("full", NoSpaceLeft).HResult), Is.False);
        Assert.That(FileLock.IsHeldByAnother(new IOException("full", unchecked((int)0x8007_0070)).HResult), Is.False);
    }
}
