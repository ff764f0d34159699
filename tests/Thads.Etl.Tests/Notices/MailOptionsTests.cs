using Microsoft.Extensions.Configuration;
using Thads.Etl.Notices;
using Thads.Etl.Settings;

namespace Thads.Etl.Tests.Notices;

/// <summary>A mail server that is named by halves stops the start, with a sentence that names the setting.</summary>
public sealed class MailOptionsTests
{
    private static readonly (string Key, string Value)[] Good =
    [
        ("Host", "mail.thads.example"),
        ("From", "thong-ke@thads.example"),
        ("PublicAddress", "https://thads.example"),
    ];

    [Test]
    public void Mail_is_off_until_a_server_is_named() => Assert.That(Read().IsOn, Is.False);

    [Test]
    public void A_server_with_a_sender_and_an_address_is_enough() => Assert.That(Read(Good).IsOn, Is.True);

    [TestCase("From", "Mail:From")]
    [TestCase("PublicAddress", "Mail:PublicAddress")]
    public void What_is_left_out_is_named(string left, string named) =>
        Refuse([.. Good.Where(setting => setting.Key != left)], named);

    [TestCase("Host", "không phải máy chủ", "Mail:Host")]
    [TestCase("From", "a@b\r\nBcc: x@y.example", "Mail:From")]
    [TestCase("PublicAddress", "ftp://x", "Mail:PublicAddress")]
    [TestCase("Port", "0", "Mail:Port")]
    [TestCase("UserName", "thads", "Mail:UserName")]
    [TestCase("Password", "x", "Mail:UserName")]
    public void What_is_wrong_is_named(string key, string value, string named) =>
        Refuse([.. Good.Where(setting => setting.Key != key), (key, value)], named);

    [Test]
    public void No_password_goes_over_the_network_in_clear()
    {
        Refuse([.. Good, ("UserName", "thads"), ("Password", "x"), ("Security", "None")], "Mail:Security");
        Assert.That(
            Read([
                ("Host", "localhost"),
                .. Good[1..],
                ("UserName", "thads"),
                ("Password", "x"),
                ("Security", "None"),
            ]).IsOn
        );
    }

    [Test]
    public void A_password_may_stand_in_a_file()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "thads-mail-password.txt");
        Refuse([.. Good, ("UserName", "thads"), ("PasswordFile", file)], "Mail:PasswordFile");
        File.WriteAllText(file, "mật khẩu\n");
        try
        {
            Assert.That(
                Read([.. Good, ("UserName", "thads"), ("PasswordFile", file)]).ReadPassword(),
                Is.EqualTo("mật khẩu")
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Refuse((string Key, string Value)[] settings, string named)
    {
        var refused = Assert.Throws<SettingsException>(() => Read(settings))!;
        Assert.That(refused.Message, Does.Contain(named));
    }

    private static MailOptions Read(params (string Key, string Value)[] settings) =>
        SettingsReader.Read<MailOptions>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(setting => new KeyValuePair<string, string?>(
                        $"Thads:Mail:{setting.Key}",
                        setting.Value
                    ))
                )
                .Build()
                .GetSection("Thads:Mail")
        );
}
