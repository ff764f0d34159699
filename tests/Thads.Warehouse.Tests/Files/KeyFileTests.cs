using System.Runtime.Versioning;
using Thads.Warehouse.Files;

namespace Thads.Warehouse.Tests.Files;

public sealed class KeyFileTests
{
    private DirectoryInfo folder = null!;

    private string FilePath => Path.Combine(folder.FullName, "keys", "x.key");

    [SetUp]
    public void Start() => folder = Directory.CreateTempSubdirectory("thads-test-");

    [TearDown]
    public void Stop() => folder.Delete(recursive: true);

    [Test]
    public async Task Of_many_who_make_it_at_once_one_does_and_all_read_the_same_key()
    {
        var read = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        var file = new KeyFile(FilePath);
                        file.Create();
                        return file.Read().Single().Id;
                    })
                )
        );
        Assert.That(read.Distinct().Count(), Is.EqualTo(1));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(FilePath)!), Has.Length.EqualTo(1));
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public void It_and_its_folder_are_for_their_owner_alone()
    {
        new KeyFile(FilePath).Create();
        Assert.That(File.GetUnixFileMode(FilePath), Is.EqualTo(PrivateFile.FileMode));
        Assert.That(File.GetUnixFileMode(Path.GetDirectoryName(FilePath)!), Is.EqualTo(PrivateFile.FolderMode));
    }

    [Test]
    public void A_key_that_is_added_is_the_last_and_the_others_stay()
    {
        var file = new KeyFile(FilePath);
        file.Add();
        var first = file.Read().Single();
        file.Add();
        Assert.That(file.Read().Select(key => key.Id).First(), Is.EqualTo(first.Id));
        Assert.That(file.Read().Select(key => key.Id).Distinct().Count(), Is.EqualTo(2));
    }

    [TestCase("")]
    [TestCase("# a note alone\n")]
    [TestCase("not base64\n")]
    [TestCase("c2hvcnQ=\n")]
    public void A_file_without_a_whole_key_is_refused_by_its_name(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, content);
        Assert.That(
            () => new KeyFile(FilePath).Read(),
            Throws.TypeOf<KeyFileException>().With.Message.Contains(FilePath)
        );
    }

    [Test]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.That(() => new KeyFile(FilePath).Read(), Throws.TypeOf<KeyFileException>());
}
