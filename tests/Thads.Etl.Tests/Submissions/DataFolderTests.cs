using System.Runtime.Versioning;
using Thads.Etl.Submissions;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Files;

namespace Thads.Etl.Tests.Submissions;

/// <summary>Other accounts of the machine neither read nor enter what the product keeps.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DataFolderTests
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void Start() => folder = Directory.CreateTempSubdirectory("thads-test-");

    [TearDown]
    public void Stop() => folder.Delete(recursive: true);

    [Test]
    public async Task Everything_that_the_product_makes_is_for_its_own_account_alone()
    {
        var data = Path.Combine(folder.FullName, "data");
        var export = Path.Combine(folder.FullName, "marts.csv");
        await RunAsync(data, "period", "lock", "2016-12");
        await RunAsync(data, "user", "add", "lan", "--role", "Analyst");
        await RunAsync(data, "export", "kpi_office_year", "--format", "csv", "--output", export);
        var made = Directory
            .EnumerateFileSystemEntries(data, "*", SearchOption.AllDirectories)
            .Append(data)
            .Append(export)
            .ToDictionary(path => Path.GetRelativePath(folder.FullName, path), path => File.GetUnixFileMode(path));
        Assert.That(
            made.Keys,
            Does.Contain("data/thads.db").And.Contain("data/keys/audit.key").And.Contain("marts.csv")
        );
        Assert.That(
            made.Where(entry => (entry.Value & ~PrivateFile.FolderMode) != 0)
                .Select(entry => $"{entry.Key} {entry.Value}"),
            Is.Empty
        );
    }

    [Test]
    public void What_an_older_version_or_a_copy_left_open_is_closed()
    {
        var data = new DataFolder(folder.FullName);
        foreach (var file in new[] { data.DatabaseFile, data.DatabaseFile + "-wal" })
        {
            File.WriteAllText(file, "");
            File.SetUnixFileMode(file, PrivateFile.FileMode | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
        File.SetUnixFileMode(
            folder.FullName,
            PrivateFile.FolderMode | UnixFileMode.GroupRead | UnixFileMode.OtherExecute
        );
        data.Secure();
        Assert.That(
            new[] { folder.FullName, data.DatabaseFile, data.DatabaseFile + "-wal" }.Select(File.GetUnixFileMode),
            Is.EqualTo(new[] { PrivateFile.FolderMode, PrivateFile.FileMode, PrivateFile.FileMode })
        );
    }

    [Test]
    public async Task The_journals_and_inboxes_are_as_closed_as_the_database()
    {
        await using var hub = await TestHub.StartAsync();
        hub.Get<DataFolder>().Secure();
        await hub.Get<Inbox>().SweepAsync(default);
        await using var context = hub.Context();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var open = Directory
            .EnumerateFileSystemEntries(hub.Folder, "*", SearchOption.AllDirectories)
            .Where(path => (File.GetUnixFileMode(path) & ~PrivateFile.FolderMode) != 0)
            .Select(Path.GetFileName);
        Assert.That(File.Exists(Path.Combine(hub.Folder, "thads.db-wal")), Is.True);
        Assert.That(Directory.Exists(Path.Combine(hub.Folder, "inbox", "VP-244")), Is.True);
        Assert.That(open, Is.Empty);
    }

    private static async Task RunAsync(string data, params string[] arguments)
    {
        var (exitCode, output, errors) = await ThadsProcess.RunAsync(data, arguments);
        Assert.That(exitCode, Is.Zero, $"{string.Join(' ', arguments)}: {output} {errors}");
    }
}
