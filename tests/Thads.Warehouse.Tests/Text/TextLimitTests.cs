using Thads.Warehouse.Text;

namespace Thads.Warehouse.Tests.Text;

public sealed class TextLimitTests
{
    [TestCase("abc", 3, "abc")]
    [TestCase("abcd", 3, "abc")]
    [TestCase("", 0, "")]
    [TestCase("ab\U0001D400", 3, "ab", Description = "a letter of two units")]
    [TestCase("ab\U0001D400", 4, "ab\U0001D400")]
    [TestCase("abe\u0302\u0301", 4, "ab", Description = "ế, not composed")]
    [TestCase("abe\u0302\u0301", 5, "abe\u0302\u0301")]
    [TestCase("a\U0001F469\u200D\U0001F4BB", 4, "a", Description = "an emoji of five units")]
    [TestCase("e\u0302\u0301", 2, "e\u0302", Description = "one letter under more marks than fit")]
    [TestCase("\U0001D400", 1, "", Description = "no half of a letter")]
    public void No_letter_is_split_at_the_end(string text, int most, string expected) =>
        Assert.That(text.Truncate(most), Is.EqualTo(expected));

    [TestCase("abcd", 3, "bcd")]
    [TestCase("\U0001D400ab", 3, "ab")]
    [TestCase("e\u0302\u0301ab", 4, "ab")]
    [TestCase("ab", 2, "ab")]
    public void No_letter_is_split_at_the_start(string text, int most, string expected) =>
        Assert.That(text.TruncateStart(most), Is.EqualTo(expected));

    [Test]
    public void Whatever_remains_is_the_beginning_and_can_be_stored()
    {
        var text = string.Concat(
            Enumerable.Repeat("Ngu\u0302ye\u0302\u0303n \U0001D400\U0001F469\u200D\U0001F4BB ", 5)
        );
        for (var most = 0; most <= text.Length; most++)
        {
            var cut = text.Truncate(most);
            Assert.That(text, Does.StartWith(cut));
            Assert.That(cut, Has.Length.LessThanOrEqualTo(most));
            Assert.That(StorableText.IsStorable(cut), Is.True, $"{most}");
        }
    }
}
