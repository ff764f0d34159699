using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Thads.Etl.Texts;

namespace Thads.Etl.Tests.Texts;

public sealed class FigureTextTests
{
    /// <summary>Each line of the table, as a count and as a decimal.</summary>
    public static IEnumerable<TestCaseData> Lines =>
        from line in File.ReadAllLines(Path.Combine(Path.GetDirectoryName(Here())!, Table))
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        from isWhole in new[] { true, false }
        select new TestCaseData(cells[1].Trim('`'), isWhole, isWhole ? cells[2] : cells[3]);

    private const string Table = "../../../src/Thads.Etl/Texts/figures.md";

    [TestCaseSource(nameof(Lines))]
    public void A_line_of_the_table_is_read_as_it_says(string written, bool isWhole, string expected)
    {
        foreach (var blank in new[] { " ", "\u00a0", "\u2009", "\u202f" })
        {
            var text = written
                .Replace("␣", blank, StringComparison.Ordinal)
                .Replace("⏎", "\n", StringComparison.Ordinal);
            Assert.That(Told(FigureText.Read(text, isWhole)), Is.EqualTo(expected), text);
        }
    }

    [Test]
    public void The_table_is_there() => Assert.That(Lines.Count(), Is.GreaterThan(200));

    [Test]
    public void A_blank_cell_is_nothing()
    {
        Assert.That(FigureText.Read("", isWhole: true), Is.EqualTo(new FigureReading(FigureTextResult.Read)));
        Assert.That(FigureText.Read(" \u00a0\n", isWhole: true), Is.EqualTo(new FigureReading(FigureTextResult.Read)));
    }

    [TestCase(64, true)]
    [TestCase(65, false)]
    public void Sixty_four_characters_are_looked_at(int length, bool isRead)
    {
        var reading = FigureText.Read($"  {new string('0', length - 1)}7  ", isWhole: true);
        Assert.That((reading.IsRead, reading.Figure), Is.EqualTo((isRead, isRead ? 7m : 0m)));
    }

    [TestCase("1.")]
    [TestCase(";ty")]
    [TestCase("1 ")]
    [TestCase("1 ty ")]
    [TestCase("(")]
    [TestCase(" ")]
    [TestCase("1/1/")]
    public void A_long_text_is_refused_at_once(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 300_000)) + "x";
        var watch = Stopwatch.StartNew();
        foreach (var isWhole in new[] { false, true })
        {
            Assert.That(FigureText.Read(text, isWhole).IsRead && part != " ", Is.False);
            Assert.That(DateText.Read(text), Is.Null);
        }
        // Work by the square of the length takes minutes; in proportion to it, milliseconds. Between them is room for any machine and for code
        // that is measured or mutated.
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    private static string Told(FigureReading reading) =>
        reading.Result switch
        {
            FigureTextResult.Ambiguous => "ambiguous",
            FigureTextResult.TwoValues => "two values",
            FigureTextResult.OutOfRange => "too large",
            FigureTextResult.NotANumber => "–",
            _ => reading.Figure.ToString("0.######", CultureInfo.InvariantCulture)
                + reading.Mark switch
                {
                    FigureMark.Dong or FigureMark.Scaled => " (đồng)",
                    FigureMark.Percent => " (%)",
                    FigureMark.Cases => " (việc)",
                    _ => "",
                },
        };

    private static string Here([CallerFilePath] string path = "") => path;
}
