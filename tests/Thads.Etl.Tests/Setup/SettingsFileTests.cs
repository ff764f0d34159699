using Thads.Etl.Setup;

namespace Thads.Etl.Tests.Setup;

/// <summary>Settings that setup keeps are read alike by every program that starts the hub, and lines of others stay.</summary>
public sealed class SettingsFileTests
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("thads-settings-");

    [TearDown]
    public void Delete() => folder.Delete(recursive: true);

    [Test]
    public void What_is_set_twice_is_there_once_and_what_is_not_ours_stays()
    {
        var path = Path.Combine(folder.FullName, "etc", "thads.env");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "# ours\nLANG=vi_VN.UTF-8\nTHADS__DATAFOLDER=/old\n");
        var file = SettingsFile.Read(path);
        Assert.That(file.Set("THADS__DATAFOLDER", "/var/lib/thads"), Is.True);
        Assert.That(file.Set("THADS__DATAFOLDER", "/var/lib/thads"), Is.False);
        Assert.That(file.Set("THADS__DATABASE__CONNECTIONSTRING", "Host=db;Password=a \"b\\c$d"), Is.True);
        file.Write();
        Assert.That(
            File.ReadAllText(path),
            Is.EqualTo(
                "# ours\nLANG=vi_VN.UTF-8\nTHADS__DATAFOLDER=/var/lib/thads\n"
                    + "THADS__DATABASE__CONNECTIONSTRING='Host=db;Password=a \"b\\c$d'\n"
            )
        );
        Assert.That(
            SettingsFile.Read(path).Values["THADS__DATABASE__CONNECTIONSTRING"],
            Is.EqualTo("Host=db;Password=a \"b\\c$d")
        );
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [TestCase("it's")]
    [TestCase("a\nTHADS__SECURITY__ALLOWPLAINHTTP=true")]
    public void What_programs_would_read_differently_is_not_written(string value) =>
        Assert.That(() => SettingsFile.Read("none.env").Set("A", value), Throws.TypeOf<FormatException>());
}
