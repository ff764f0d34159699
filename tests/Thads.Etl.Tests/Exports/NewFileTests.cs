using Thads.Etl.Exports;

namespace Thads.Etl.Tests.Exports;

public sealed class NewFileTests
{
    private DirectoryInfo folder = null!;
    private string path = null!;

    [SetUp]
    public void Start()
    {
        folder = Directory.CreateTempSubdirectory("thads-new-file-");
        path = Path.Combine(folder.FullName, "out.csv");
    }

    [TearDown]
    public void Stop() => folder.Delete(recursive: true);

    [Test]
    public async Task Until_all_of_it_is_written_the_old_file_stands()
    {
        await File.WriteAllTextAsync(path, "old");
        await NewFile.WriteAsync(
            path,
            async (stream, token) =>
            {
                await stream.WriteAsync("new"u8.ToArray(), token);
                await stream.FlushAsync(token);
                // What a process that is killed now would leave behind.
                Assert.That(await File.ReadAllTextAsync(path, token), Is.EqualTo("old"));
            },
            default
        );
        Assert.That(await File.ReadAllTextAsync(path), Is.EqualTo("new"));
        Assert.That(folder.GetFiles(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_failure_leaves_nothing()
    {
        Assert.ThrowsAsync<TimeoutException>(() =>
            NewFile.WriteAsync(
                path,
                async (stream, token) =>
                {
                    await stream.WriteAsync("half"u8.ToArray(), token);
                    throw new TimeoutException();
                },
                default
            )
        );
        Assert.That(folder.GetFiles(), Is.Empty);
    }
}
