using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Thads.Etl.Portal;

namespace Thads.Etl.Tests.Portal;

/// <summary>Days in forms are dd/MM/yyyy, whatever language the browser has.</summary>
public sealed partial class WrittenDayTests
{
    [TestCase("05/10/2020", 2020, 10, 5)]
    [TestCase(" 5-1-2021 ", 2021, 1, 5)]
    [TestCase("31.12.2026", 2026, 12, 31)]
    [TestCase("2026-12-31", 2026, 12, 31)]
    public void The_day_stands_before_the_month(string text, int year, int month, int day)
    {
        Assert.That(WrittenDay.TryParse(text, CultureInfo.GetCultureInfo("en-US"), out var read), Is.True);
        Assert.That(read.Day, Is.EqualTo(new DateOnly(year, month, day)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("31/02/2026")]
    [TestCase("12/31/2026")]
    [TestCase("mai")]
    public void What_is_no_day_is_refused(string? text) =>
        Assert.That(WrittenDay.TryParse(text, CultureInfo.InvariantCulture, out _), Is.False);

    /// <summary>The browser's own field shows days as the browser's language writes them.</summary>
    [Test]
    public void No_page_has_a_field_whose_days_the_browser_writes()
    {
        var portal = Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Thads.Etl", "Portal")
        );
        var pages = Directory.EnumerateFiles(portal, "*.razor", SearchOption.AllDirectories).ToList();
        Assert.That(pages, Has.Count.GreaterThan(50));
        Assert.That(pages.Where(page => BrowsersField().IsMatch(File.ReadAllText(page))), Is.Empty);
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("type=\"?(date|datetime-local|month|week)")]
    private static partial Regex BrowsersField();
}
