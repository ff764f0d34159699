using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Thads.Etl.Cli;
using Thads.Etl.Settings;

namespace Thads.Etl.Tests.Settings;

/// <summary>Settings are found to be right or wrong before anything is done by them.</summary>
public sealed class SettingsReaderTests
{
    [TestCase("Inspection:MaxFileBytes", "0")]
    [TestCase("Inspection:MaxRatio", "-1")]
    [TestCase("Inspection:MaxColumns", "20000")]
    [TestCase("Inspection:MaxRow", "5")]
    [TestCase("Schedule:NightlyVerify", "61 * * * *")]
    [TestCase("Schedule:NightlyRefresh", "")]
    [TestCase("Schedule:LeftBehindAfter", "00:00:01")]
    [TestCase("Inbox:Settles", "-00:00:01")]
    [TestCase("Inbox:Settles", "a while")]
    [TestCase("Workers:Count", "-2")]
    [TestCase("Workers:Count", "ten")]
    [TestCase("Workers:Queues", "nonsense")]
    [TestCase("Database:CommandTimeoutSeconds", "0")]
    [TestCase("Database:MaxBatchSize", "-5")]
    [TestCase("Database:ConectionString", "Host=localhost")]
    [TestCase("Security:SessionMinutes", "1")]
    [TestCase("Security:PasswordLength", "3")]
    [TestCase("Security:UploadsPerMinute", "0")]
    [TestCase("Security:AllowPlainHttp", "perhaps")]
    [TestCase("Security:KnownProxies:0", "the proxy")]
    [TestCase("Security:OpenIdConnect:Authority", "login.example.vn")]
    public void A_wrong_setting_is_named_before_anything_starts(string setting, string value)
    {
        var refused = Assert.Throws<SettingsException>(() => Build((setting, value)))!;
        var (section, name) = (setting[..setting.IndexOf(':', StringComparison.Ordinal)], setting.Split(':')[1]);
        Assert.That(refused.Message, Does.Contain($"Thads:{section}").And.Contain(name));
    }

    [Test]
    public void All_that_is_wrong_in_a_section_is_said_at_once()
    {
        var refused = Assert.Throws<SettingsException>(() =>
            Build(("Inspection:MaxRows", "0"), ("Inspection:MaxColumns", "0"))
        )!;
        Assert.That(
            refused.Message,
            Does.Contain("Thads:Inspection:MaxRows").And.Contain("Thads:Inspection:MaxColumns")
        );
    }

    [TestCase("Inspection:MaxFileBytes", "0", "Thads:Inspection:MaxFileBytes đang là 0; phải nằm trong khoảng")]
    [TestCase("Inspection:MaxRow", "5", "Mục Thads:Inspection không có thiết lập nào tên là 'MaxRow'")]
    [TestCase("Schedule:NightlyVerify", "61 * * * *", "đang là “61 * * * *”, không phải lịch kiểu cron")]
    [TestCase("Inbox:Settles", "a while", "Thads:Inbox:Settles đang là “a while”, không phải khoảng thời gian")]
    [TestCase("Workers:Count", "ten", "Thads:Workers:Count đang là “ten”, không phải số nguyên.")]
    [TestCase("Workers:Queues", "nonsense", "Không có hàng đợi “nonsense”")]
    [TestCase("Security:AllowPlainHttp", "perhaps", "phải là true hoặc false")]
    [TestCase("Security:KnownProxies:0", "the proxy", "KnownProxies: “the proxy” không phải địa chỉ IP")]
    [TestCase("Database:Provider", "Oracle", "Provider: “Oracle” không phải một trong Sqlite")]
    public void What_is_wrong_is_said_in_Vietnamese_too(string setting, string value, string said)
    {
        var refused = Assert.Throws<SettingsException>(() => Build((setting, value)))!;
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        try
        {
            Assert.That(refused.Sentences.Select(CliWords.Fill), Has.Some.Contains(said));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Test]
    public void Settings_that_make_sense_are_taken() =>
        Assert.DoesNotThrow(() =>
            Build(
                ("Inspection:MaxRows", "5"),
                ("Schedule:InboxSweep", "*/2 * * * *"),
                ("Inbox:Settles", "00:00:00"),
                ("Workers:Count", "-1"),
                ("Workers:Queues", "marts"),
                ("Security:KnownProxies:0", "10.1.2.3"),
                ("Security:OpenIdConnect:Authority", "https://login.example.vn"),
                ("Security:OpenIdConnect:ClientId", "thads")
            )
        );

    private static void Build(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting => new KeyValuePair<string, string?>($"Thads:{setting.Key}", setting.Value))
            )
            .Build();
        var services = new ServiceCollection();
        services.AddThads(configuration);
        services.AddThadsWorkers(configuration);
    }
}
