using Microsoft.Extensions.Configuration;
using Thads.Etl.Settings;

namespace Thads.Etl.Tests.Settings;

public sealed class SecretFilesTests
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void Start() => folder = Directory.CreateTempSubdirectory("thads-test-");

    [TearDown]
    public void Stop() => folder.Delete(recursive: true);

    [Test]
    public void A_file_is_a_setting_before_all_others()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "THADS__MAIL__PASSWORD"), "mật khẩu\n");
        using var configuration = With(folder.FullName);
        configuration.AddSecretFiles();
        Assert.That(configuration["Thads:Mail:Password"], Is.EqualTo("mật khẩu"));
        Assert.That(configuration["Thads:Mail:Host"], Is.EqualTo("localhost"));
    }

    [Test]
    public void A_folder_that_is_not_there_stops_the_start()
    {
        using var configuration = With(Path.Combine(folder.FullName, "none"));
        Assert.That(
            configuration.AddSecretFiles,
            Throws.TypeOf<SettingsException>().With.Message.Contains(SecretFiles.Setting)
        );
    }

    [Test]
    public void Without_a_folder_nothing_is_read()
    {
        using var configuration = With(null);
        configuration.AddSecretFiles();
        Assert.That(configuration["Thads:Mail:Password"], Is.EqualTo("from elsewhere"));
    }

    private static ConfigurationManager With(string? secrets)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([
            new("Thads:Mail:Password", "from elsewhere"),
            new("Thads:Mail:Host", "localhost"),
            new(SecretFiles.Setting, secrets),
        ]);
        return configuration;
    }
}
