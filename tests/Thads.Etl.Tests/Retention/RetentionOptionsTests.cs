using Microsoft.Extensions.Configuration;
using Thads.Etl.Retention;
using Thads.Etl.Settings;

namespace Thads.Etl.Tests.Retention;

public sealed class RetentionOptionsTests
{
    [TestCase("WorkbookDays", "29")]
    [TestCase("TrailDays", "364")]
    [TestCase("MailDays", "forever")]
    [TestCase("WorkbookDay", "30")]
    public void A_setting_that_is_none_is_named(string key, string value) =>
        Assert.That(
            () => Read((key, value)),
            Throws.TypeOf<SettingsException>().With.Message.Contains("Thads:Retention").And.Message.Contains(key)
        );

    [Test]
    public void What_is_not_said_is_kept_for_ever()
    {
        Assert.That(Read().Limits, Is.Empty);
        Assert.That(Read(("TrailDays", "3650")).Limits, Is.EqualTo(new[] { (RetentionKind.Trail, 3650) }));
        Assert.That(Read().DeleteAtNight, Is.False);
    }

    private static RetentionOptions Read(params (string Key, string Value)[] settings) =>
        SettingsReader.Read<RetentionOptions>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(s => new KeyValuePair<string, string?>($"Thads:Retention:{s.Key}", s.Value))
                )
                .Build()
                .GetSection("Thads:Retention")
        );
}
