using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Backups;
using Thads.Etl.Cli;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Providers.Sqlite;

namespace Thads.Etl.Tests.Backups;

/// <summary>One file holds everything; it is known to do before it is needed; and nothing but an empty folder is restored into.</summary>
public sealed class BackupTests
{
    private TestHub hub = null!;
    private DirectoryInfo beside = null!;

    private BackupService Backups => hub.Get<BackupService>();
    private string Folder => Path.Combine(beside.FullName, "backups");
    private string KeyFile => Path.Combine(beside.FullName, "secret", "backup.key");
    private string Restored => Path.Combine(beside.FullName, "restored");

    [SetUp]
    public async Task StartAsync()
    {
        hub = await TestHub.StartAsync();
        beside = Directory.CreateTempSubdirectory("thads-backup-test-");
        await hub.SubmitAsync(hub.Variant("VP-244", 2016, 12, 0));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await hub.DisposeAsync();
        beside.Delete(recursive: true);
    }

    [Test]
    public async Task What_is_restored_is_what_was_there_at_that_moment([Values] bool isSealed)
    {
        var waiting = Path.Combine(hub.Folder, "inbox", "VP-246", "KQ.xlsx");
        Directory.CreateDirectory(Path.GetDirectoryName(waiting)!);
        await File.WriteAllTextAsync(waiting, "waits");
        var made = await Backups.MakeAsync(Folder, isSealed ? KeyFile : null, keep: null, default);
        Assert.That(made.Fault, Is.Null);
        Assert.That(new FileInfo(made.File).Length, Is.EqualTo(made.Bytes));
        await hub.SubmitAsync(hub.Variant("VP-246", 2016, 12, 0));

        var (manifest, fault) = await RestoreAsync(made.File, isSealed ? KeyFile : null);
        Assert.That((fault, manifest.Submissions), Is.EqualTo(((string?)null, 1)));
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(Restored, "inbox", "VP-246", "KQ.xlsx")),
            Is.EqualTo("waits")
        );
        Assert.That(File.Exists(Path.Combine(Restored, "keys", "audit.key")));
        await using var context = new SqliteProvider(
            Path.Combine(Restored, "thads.db"),
            isScratch: true
        ).CreateContext();
        Assert.That(await context.Submissions.CountAsync(), Is.EqualTo(1));
        Assert.That(await context.CaseResults.CountAsync(), Is.EqualTo(18));
        await using var live = hub.Context();
        var run = await live.BackupRuns.SingleAsync();
        Assert.That(
            (run.Kind, run.IsGood, run.Submissions, run.FileName),
            Is.EqualTo((BackupKind.Backup, true, 1, made.File))
        );
    }

    [Test]
    public async Task What_is_being_written_meanwhile_is_in_it_or_not_but_never_half()
    {
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var delta = 1; !stop.IsCancellationRequested; delta++)
            {
                await hub.SubmitAsync(hub.Variant("VP-249", 2016, 12, delta));
            }
        });
        for (var i = 0; i < 3; i++)
        {
            Assert.That((await Backups.MakeAsync(Folder, null, keep: null, default)).Fault, Is.Null);
            hub.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        await stop.CancelAsync();
        await writer;
    }

    [Test]
    public async Task A_sealed_one_that_was_changed_cut_off_or_added_to_is_refused_and_so_is_another_key()
    {
        var made = await Backups.MakeAsync(Folder, KeyFile, keep: null, default);
        var bytes = await File.ReadAllBytesAsync(made.File);
        var other = Path.Combine(beside.FullName, "other.key");
        new Thads.Warehouse.Files.KeyFile(other).Create();
        Assert.That(Text(bytes), Does.Not.Contain("PK").And.Not.Contain("SQLite"));
        Assert.Multiple(async () =>
        {
            await RefusedAsync(made.File, null, "encrypted");
            await RefusedAsync(made.File, other, "does not hold");
            await RefusedAsync(await WrittenAsync([.. bytes[..^1]]), KeyFile, "damaged");
            await RefusedAsync(await WrittenAsync([.. bytes, 0]), KeyFile, "damaged");
            await RefusedAsync(await WrittenAsync(bytes[..40]), KeyFile, "damaged");
            await RefusedAsync(await WrittenAsync(bytes[..20]), KeyFile, "damaged");
            bytes[bytes.Length / 2] ^= 1;
            await RefusedAsync(await WrittenAsync(bytes), KeyFile, "damaged");
        });
        Assert.That(Directory.Exists(Restored), Is.False);

        static string Text(byte[] all) => System.Text.Encoding.Latin1.GetString(all[..1000]);
    }

    [Test]
    public async Task What_is_no_backup_is_refused_and_leaves_nothing_behind()
    {
        var made = await Backups.MakeAsync(Folder, null, keep: null, default);
        Assert.Multiple(async () =>
        {
            await RefusedAsync(Path.Combine(Folder, "none"), null, "no file");
            await RefusedAsync(await WrittenAsync([]), null, "no backup");
            await RefusedAsync(await WrittenAsync([1, 2, 3]), null, "no backup");
            await RefusedAsync(Edited(made.File, zip => zip.GetEntry("manifest.json")!.Delete()), null, "manifest");
            await RefusedAsync(
                Edited(made.File, zip => zip.GetEntry("thads.db")!.Delete()),
                null,
                "not as it was written"
            );
            await RefusedAsync(
                Edited(made.File, zip => Replace(zip, "keys/audit.key", "x")),
                null,
                "not as it was written"
            );
            await RefusedAsync(Edited(made.File, zip => Replace(zip, "manifest.json", "{")), null, "no backup");
            await RefusedAsync(
                Edited(made.File, zip => Rename(zip, "keys/audit.key", "../escaped.key")),
                null,
                "leads out of the folder"
            );
        });
        Assert.That(
            beside
                .EnumerateFileSystemInfos()
                .Select(entry => entry.Name)
                .Where(name => name.StartsWith("restored", StringComparison.Ordinal)),
            Is.Empty
        );
        Assert.That(File.Exists(Path.Combine(beside.FullName, "escaped.key")), Is.False);
    }

    [Test]
    public async Task A_folder_that_holds_anything_is_not_restored_into()
    {
        var made = await Backups.MakeAsync(Folder, null, keep: null, default);
        Directory.CreateDirectory(Restored);
        await File.WriteAllTextAsync(Path.Combine(Restored, "mine"), "");
        await RefusedAsync(made.File, null, "not empty");
        Assert.That(Directory.GetFileSystemEntries(Restored), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Submissions_that_are_missing_in_the_copy_are_said_even_where_it_is_equal_in_itself()
    {
        var made = await Backups.MakeAsync(Folder, null, keep: null, default);
        var (_, fault) = await RestoreAsync(
            Edited(made.File, zip => ReplaceText(zip, "manifest.json", "\"submissions\": 1", "\"submissions\": 2")),
            null
        );
        Assert.That(fault, Does.Contain("1 submissions").And.Contain("2 were counted"));
    }

    [Test]
    public async Task A_warehouse_that_differs_is_backed_up_and_the_backup_is_said_to_be_no_good()
    {
        await using (var context = hub.Context())
        {
            await context
                .CaseResults.Take(1)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.CarriedIn, f => f.CarriedIn + 1));
        }
        var made = await Backups.MakeAsync(Folder, null, keep: 1, default);
        Assert.That(made.Fault, Does.Contain("not what its submissions make it"));
        Assert.That(File.Exists(made.File));
        Assert.That(await hub.Get<BackupLog>().LastGoodAsync(default), Is.Null);
    }

    [Test]
    public async Task The_newest_good_ones_are_kept_and_nothing_else_in_the_folder_is_touched()
    {
        Directory.CreateDirectory(Folder);
        var foreign = Path.Combine(Folder, "thads-notes.txt");
        await File.WriteAllTextAsync(foreign, "");
        var made = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            hub.Clock.Advance(TimeSpan.FromDays(1));
            made.Add((await Backups.MakeAsync(Folder, null, keep: 2, default)).File);
        }
        Assert.That(Directory.GetFiles(Folder), Is.EquivalentTo(made.TakeLast(2).Append(foreign)));
        Assert.That(await hub.Get<BackupLog>().LastGoodAsync(default), Is.EqualTo(hub.Clock.GetUtcNow().UtcDateTime));
    }

    [TestCase("backups/backup.key")]
    [TestCase("data")]
    public void Keys_do_not_lie_beside_what_they_are_to_protect(string place)
    {
        var keyFile =
            place == "data" ? Path.Combine(hub.Folder, "keys", "backup.key") : Path.Combine(beside.FullName, place);
        Assert.That(
            async () => await Backups.MakeAsync(Folder, keyFile, keep: null, default),
            Throws.TypeOf<BackupException>().With.Message.Contains("do not belong into")
        );
        Assert.That(File.Exists(keyFile), Is.False);
    }

    [Test]
    public async Task The_verbs_make_one_print_its_name_and_restore_it()
    {
        var (exit, output, errors) = await ThadsProcess.RunAsync(hub.Folder, "backup", "--to", Folder);
        Assert.That(exit, Is.EqualTo(ExitCode.Done), errors);
        var file = output.Trim();
        Assert.That(Directory.GetFiles(Folder), Is.EqualTo(new[] { file }));

        (exit, output, errors) = await ThadsProcess.RunAsync(Restored, "restore", file);
        Assert.That(exit, Is.EqualTo(ExitCode.Done), errors);
        Assert.That(output, Does.Contain("1 submission "));
        (exit, output, errors) = await ThadsProcess.RunAsync(Restored, "verify");
        Assert.That((exit, output), Is.EqualTo((ExitCode.Done, output)), errors);

        (exit, _, errors) = await ThadsProcess.RunAsync(Restored, "restore", file);
        Assert.That((exit, errors), Is.EqualTo((ExitCode.Usage, errors)));
        Assert.That(errors, Does.Contain("not empty"));
        (exit, _, errors) = await ThadsProcess.RunAsync(hub.Folder, "backup");
        Assert.That((exit, errors.Trim()), Is.EqualTo((ExitCode.Usage, "Say where to: --to FOLDER.")));
    }

    private Task<(BackupManifest Manifest, string? Fault)> RestoreAsync(string file, string? keyFile) =>
        hub.Get<BackupRestore>().IntoAsync(file, keyFile, Restored, default);

    private async Task RefusedAsync(string file, string? keyFile, string why)
    {
        var thrown = Assert.CatchAsync<BackupException>(async () => await RestoreAsync(file, keyFile));
        Assert.That(thrown?.Message, Does.Contain(why));
        await Task.CompletedTask;
    }

    private async Task<string> WrittenAsync(byte[] bytes)
    {
        var file = Path.Combine(beside.FullName, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }

    private string Edited(string file, Action<ZipArchive> edit)
    {
        var copy = Path.Combine(beside.FullName, Path.GetRandomFileName());
        File.Copy(file, copy);
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        edit(zip);
        return copy;
    }

    private static void Replace(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static void ReplaceText(ZipArchive zip, string name, string old, string text)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        var changed = reader.ReadToEnd().Replace(old, text);
        reader.Dispose();
        Replace(zip, name, changed);
    }

    private static void Rename(ZipArchive zip, string name, string other)
    {
        ReplaceText(zip, "manifest.json", name, other);
        using var content = new MemoryStream();
        using (var from = zip.GetEntry(name)!.Open())
        {
            from.CopyTo(content);
        }
        using var to = zip.CreateEntry(other).Open();
        to.Write(content.ToArray());
    }
}
