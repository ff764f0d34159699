using Thads.Etl.Retention;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Audit;

namespace Thads.Etl.Tests.Retention;

/// <summary>The embedded database's file would keep what was erased, until something else is written there.</summary>
public sealed class ErasedSpaceTests
{
    [Test]
    public async Task Nothing_of_a_redacted_workbook_stays_in_the_file_or_beside_it()
    {
        await using var hub = await TestHub.StartAsync();
        var bytes = hub.Golden("SO-THU-LY");
        var submission = await hub.LoadAsync(bytes);
        Assert.That(IsOnDisk(hub, bytes), Is.True, "before");
        await hub.Get<SubmissionRedaction>().RedactAsync(submission.SubmissionId, "vì", new Actor("binh"), default);
        Assert.That(IsOnDisk(hub, bytes), Is.False);
    }

    private static bool IsOnDisk(TestHub hub, byte[] bytes)
    {
        var piece = bytes.AsSpan(bytes.Length / 2, 32);
        foreach (var file in Directory.EnumerateFiles(hub.Folder, "thads.db*"))
        {
            using var stream = new FileStream(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            using var all = new MemoryStream();
            stream.CopyTo(all);
            if (all.ToArray().AsSpan().IndexOf(piece) >= 0)
            {
                return true;
            }
        }
        return false;
    }
}
