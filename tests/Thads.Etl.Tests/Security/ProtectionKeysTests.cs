using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Thads.Etl.Security;
using Thads.Etl.Tests.Support;
using Thads.Warehouse.Files;
using Thads.Warehouse.Model.Accounts;

namespace Thads.Etl.Tests.Security;

/// <summary>What is secret in the database is worth nothing to whoever has the database alone.</summary>
public sealed class ProtectionKeysTests
{
    private DirectoryInfo folder = null!;

    private KeyFile KeyFile => new(Path.Combine(folder.FullName, "protection.key"));

    [SetUp]
    public void Start() => folder = Directory.CreateTempSubdirectory("thads-test-");

    [TearDown]
    public void Stop() => folder.Delete(recursive: true);

    [Test]
    public void What_was_protected_is_read_by_who_has_the_file_and_for_the_same_purpose_only()
    {
        var text = new ProtectionKeys(KeyFile).Protect("a", "bí mật");
        Assert.That(text, Does.Not.Contain("bí mật"));
        Assert.That(new ProtectionKeys(KeyFile).Unprotect("a", text), Is.EqualTo("bí mật"));
        Assert.That(
            () => new ProtectionKeys(KeyFile).Unprotect("b", text),
            Throws.InstanceOf<CryptographicException>()
        );
        var other = new KeyFile(Path.Combine(folder.FullName, "other.key"));
        Assert.That(() => new ProtectionKeys(other).Unprotect("a", text), Throws.TypeOf<KeyFileException>());
    }

    [Test]
    public void A_key_that_is_added_protects_from_now_on_and_the_old_one_still_reads()
    {
        var running = new ProtectionKeys(KeyFile);
        var old = running.Protect("a", "1");
        KeyFile.Add();
        var renewed = new ProtectionKeys(KeyFile);
        var text = renewed.Protect("a", "2");
        Assert.That(text.Split(':')[0], Is.Not.EqualTo(old.Split(':')[0]));
        Assert.That((renewed.Unprotect("a", old), running.Unprotect("a", text)), Is.EqualTo(("1", "2")));
        Assert.That(renewed.HashOf("lan"), Is.EqualTo(running.HashOf("lan")));
    }

    [Test]
    public async Task The_keys_of_cookies_stand_encrypted_in_the_database_and_a_portal_without_their_key_does_not_start()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.SignInAsync(AccountRole.Province);
        await using var context = portal.Context();
        var kept = await context.DataProtectionKeys.AsNoTracking().Select(key => key.Xml).ToListAsync();
        Assert.That(kept, Is.Not.Empty);
        Assert.That(kept, Is.All.Contain(nameof(KeyFileXmlDecryptor)).And.All.Not.Contain("masterKey"));

        var elsewhere = Path.Combine(folder.FullName, "elsewhere.key");
        var refused = await ThadsProcess.RunAsync(
            portal.Folder,
            [("THADS__SECURITY__PROTECTIONKEYFILE", elsewhere)],
            "user",
            "list"
        );
        Assert.That(refused.ExitCode, Is.EqualTo(3), refused.Errors);
        Assert.That(refused.Errors, Does.Contain(elsewhere).And.Contain("Thads:Security:ProtectionKeyFile"));
        Assert.That(File.Exists(elsewhere), Is.False);
    }

    [Test]
    public async Task A_second_portal_over_the_same_database_and_key_takes_the_first_ones_cookies()
    {
        await using var first = await PortalApp.StartAsync();
        var client = await first.SignInAsync(AccountRole.Province);
        await using var second = await first.AnotherAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(second.Address, "/api/submissions"));
        request.Headers.Add("Cookie", first.CookiesOf(client));
        using var answer = await second.Anonymous().SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
    }
}
