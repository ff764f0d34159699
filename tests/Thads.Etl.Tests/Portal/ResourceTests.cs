using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Thads.Etl.Tests.Portal;

/// <summary>Every text that people see, in its sources: said in both languages, and none that pages ask for is missing.</summary>
public sealed partial class ResourceTests
{
    private static readonly string Host = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Thads.Etl")
    );
    private static readonly string Portal = Path.Combine(Host, "Portal");

    public static IEnumerable<string> Vietnamese =>
        Directory
            .EnumerateFiles(Host, "*.resx", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Host, file));

    [TestCaseSource(nameof(Vietnamese))]
    public void Each_text_is_there_in_both_languages_with_the_same_places_to_fill(string file)
    {
        var (vi, en) = (Texts(file), Texts(file.Replace(".resx", ".en.resx", StringComparison.Ordinal)));
        Assert.That(en.Keys.Order(), Is.EqualTo(vi.Keys.Order()));
        foreach (var (name, text) in vi)
        {
            Assert.That(text, Is.Not.Empty, name);
            Assert.That(en[name], Is.Not.Empty, name);
            Assert.That(Places(en[name]), Is.EqualTo(Places(text)), name);
        }
    }

    [Test]
    public void Each_text_that_a_page_asks_for_by_name_is_there()
    {
        var missing = new List<string>();
        var asked = 0;
        foreach (var page in Directory.EnumerateFiles(Portal, "*.razor", SearchOption.AllDirectories))
        {
            var source = File.ReadAllText(page);
            var names = Injected().Matches(source).ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);
            names.TryAdd("Text", "PortalText");
            foreach (Match use in Asked().Matches(source))
            {
                if (!names.TryGetValue(use.Groups[1].Value, out var resource))
                {
                    continue;
                }
                asked++;
                var file = Vietnamese.Single(f => Path.GetFileName(f) == $"{resource}.resx");
                if (!Texts(file).ContainsKey(use.Groups[2].Value))
                {
                    missing.Add($"{Path.GetFileName(page)}: {resource}[{use.Groups[2].Value}]");
                }
            }
        }
        Assert.That(asked, Is.GreaterThan(200));
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Each_message_that_an_action_leads_to_has_its_text()
    {
        var texts = Texts("Portal/PortalText.resx");
        var messages = Directory
            .EnumerateFiles(Portal, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Message().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()
            .ToList();
        Assert.That(messages, Has.Count.GreaterThan(10));
        Assert.That(messages.Where(name => !texts.ContainsKey($"Message.{name}")), Is.Empty);
    }

    private static Dictionary<string, string> Texts(string file) =>
        XDocument
            .Load(Path.Combine(Host, file))
            .Root!.Elements("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"@inject IStringLocalizer<(\w+)> (\w+)")]
    private static partial Regex Injected();

    [GeneratedRegex(@"\b(\w+)\[""([A-Za-z][A-Za-z0-9.-]*)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"""(Not[A-Z]\w+|Saved|\w+(?:Created|Changed|Granted|Revoked|Reset|Sent))""")]
    private static partial Regex Message();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();
}
