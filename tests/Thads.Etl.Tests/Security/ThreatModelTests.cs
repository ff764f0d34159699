using System.Globalization;
using System.Text.RegularExpressions;
using Thads.Testing;

namespace Thads.Etl.Tests.Security;

/// <summary>The threat model names tests: there are such tests, and what counts as met names one.</summary>
public sealed partial class ThreatModelTests
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(Repository.Folder, "src", "Thads.Etl", "Security", "README.md")
    );

    [Test]
    public void Every_test_that_it_names_is_there()
    {
        var sources = Directory
            .EnumerateFiles(Path.Combine(Repository.Folder, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .GroupBy(Path.GetFileNameWithoutExtension)
            .ToDictionary(files => files.Key!, files => string.Concat(files.Select(File.ReadAllText)));
        var named = Named().Matches(Text);
        Assert.That(named, Has.Count.GreaterThan(50));
        var missing = named.Where(match =>
            !sources.TryGetValue(match.Groups[1].Value, out var source)
            || (match.Groups[2].Success && !source.Contains($" {match.Groups[2].Value}(", StringComparison.Ordinal))
        );
        Assert.That(missing.Select(match => match.Value), Is.Empty);
    }

    [Test]
    public void Each_point_stands_somewhere_and_one_that_is_met_says_where()
    {
        var points = Point().Matches(Text);
        Assert.That(points, Has.Count.GreaterThan(50));
        Assert.That(
            points.Where(point => point.Groups[1].Value is not ("met" or "by design" or "n/a" or "open")),
            Is.Empty
        );
        Assert.That(
            points
                .Where(point => point.Groups[1].Value == "met")
                .Where(point =>
                    !Named().IsMatch(point.Value) && !point.Value.Contains('`') && !point.Value.Contains("below")
                ),
            Is.Empty
        );
    }

    [Test]
    public void It_says_how_many_points_are_met_and_how_many_are_open()
    {
        var files = Text.IndexOf("## Files that are sent", StringComparison.Ordinal);
        var said = $"Of these lines: {Counts(Text[..files])}; of the list for files: {Counts(Text[files..])}.";
        Assert.That(Text, Does.Contain(said));

        static string Counts(string part)
        {
            var states = Point().Matches(part).Select(point => point.Groups[1].Value).ToList();
            return string.Join(
                ", ",
                new[] { "met", "by design", "n/a", "open" }.Select(state =>
                    string.Create(CultureInfo.InvariantCulture, $"{states.Count(one => one == state)} {state}")
                )
            );
        }
    }

    [GeneratedRegex(@"`(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?m)^\| (?!point|asset|---)[^|]+ \| ([^|]+) \| .* \|$")]
    private static partial Regex Point();
}
