using Thads.Warehouse.Text;

namespace Thads.Warehouse.Tests.Text;

public sealed class StorableTextTests
{
    [TestCase("", true)]
    [TestCase("Nguyễn Văn A\r\n\t", true)]
    [TestCase("\U0001D400", true)]
    [TestCase("\uE000\uFFFD", true)]
    [TestCase("a\0b", false)]
    [TestCase("\uFFFE", false)]
    [TestCase("a\uFFFF", false)]
    [TestCase("\U0001D400\uFFFE", false)]
    public void Text_is_told_from_what_only_looks_like_it(string text, bool isText) =>
        Assert.That(StorableText.IsStorable(text), Is.EqualTo(isText));

    [Test]
    public void Half_of_a_pair_is_no_text()
    {
        // Attributes cannot hold one.
        Assert.That(StorableText.IsStorable("a" + (char)0xD835), Is.False);
        Assert.That(StorableText.IsStorable((char)0xDC00 + "a"), Is.False);
        Assert.That(StorableText.IsStorable("" + (char)0xDC00 + (char)0xD835), Is.False);
    }
}
