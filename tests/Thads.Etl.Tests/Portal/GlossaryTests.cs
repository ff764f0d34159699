using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Thads.Etl.Findings;
using Thads.Etl.Portal.Docs;

namespace Thads.Etl.Tests.Portal;

/// <summary>Pages, letters and findings use the words of the glossary and none that mean the same; Vietnamese texts hold no English.</summary>
public sealed class GlossaryTests
{
    /// <summary>What programmers say. Excel, CSV, API and the names of products are said in Vietnamese too.</summary>
    private static readonly string[] Foreign =
    [
        "UTC",
        "JSON",
        "null",
        "true",
        "false",
        "upload",
        "download",
        "click",
        "file",
        "link",
        "server",
        "password",
        "email",
        "token",
        "job",
        "worker",
        "dashboard",
        "submission",
        "warehouse",
        "deadline",
        "status",
        "backup",
        "log",
        "error",
        "warning",
        "online",
        "offline",
    ];

    private static readonly string Host = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "Thads.Etl")
    );

    [Test]
    public void No_text_uses_another_word_than_the_glossarys()
    {
        var (vi, en) = (Texts(".resx", isVietnamese: true), Texts(".en.resx", isVietnamese: false));
        Assert.That(vi, Has.Count.GreaterThan(800));
        var others = Glossary
            .Terms.SelectMany(term => term.AvoidVi.Select(word => (word, term.Vi)))
            .SelectMany(pair => Using(vi, pair.word).Select(text => $"“{pair.word}”, not “{pair.Vi}”: {text}"))
            .Concat(
                Glossary
                    .Terms.SelectMany(term => term.AvoidEn.Select(word => (word, term.En)))
                    .SelectMany(pair => Using(en, pair.word).Select(text => $"“{pair.word}”, not “{pair.En}”: {text}"))
            );
        Assert.That(string.Join('\n', others), Is.Empty);
    }

    [Test]
    public void No_Vietnamese_text_speaks_English() =>
        Assert.That(
            Foreign.SelectMany(word =>
                Using(Texts(".resx", isVietnamese: true), word).Select(text => $"{word}: {text}")
            ),
            Is.Empty
        );

    [Test]
    public void Each_word_stands_for_one_thing_and_is_said_in_both_languages()
    {
        Assert.That(Glossary.Terms, Has.Count.GreaterThan(20));
        Assert.That(Glossary.Terms.Select(term => term.Vi), Is.Unique);
        Assert.That(Glossary.Terms.Select(term => term.En), Is.Unique);
        Assert.That(
            Glossary.Terms.Where(term =>
                term.MeaningVi.Length == 0 || term.MeaningEn.Length == 0 || term.AvoidVi.Count == 0
            ),
            Is.Empty
        );
        var words = Glossary.Terms.Select(term => term.Vi).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.That(Glossary.Terms.SelectMany(term => term.AvoidVi).Where(words.Contains), Is.Empty);
    }

    [Test]
    public void A_word_is_found_whole_whatever_its_case() =>
        Assert.That(Using(["Dữ liệu đã NẠP.", "Thu nộp", "nạpp"], "nạp"), Is.EqualTo(new[] { "Dữ liệu đã NẠP." }));

    private static IEnumerable<string> Using(IReadOnlyList<string> texts, string word)
    {
        var whole = new Regex(
            $@"(?<![\p{{L}}\p{{N}}.]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase
        );
        return texts.Where(text => whole.IsMatch(Regex.Replace(text, @"\{[^}]*\}|Thads:[\w:]+", "")));
    }

    private static List<string> Texts(string ending, bool isVietnamese) =>
        [
            .. Directory
                .EnumerateFiles(Host, $"*{ending}", SearchOption.AllDirectories)
                .Where(file => isVietnamese != file.EndsWith(".en.resx", StringComparison.Ordinal))
                .SelectMany(file =>
                    XDocument.Load(file).Root!.Elements("data").Select(data => (string)data.Element("value")!)
                ),
            .. new FindingCatalog().Definitions.Select(finding => isVietnamese ? finding.Vi : finding.En),
        ];

    private static string Here([CallerFilePath] string path = "") => path;
}
