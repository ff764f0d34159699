using Thads.Warehouse.Text;

namespace Thads.Warehouse.Tests.Text;

public sealed class WrittenReasonTests
{
    /// <summary>What looks like a reason to a program and like nothing to people.</summary>
    public static readonly string?[] SayingNothing =
    [
        null,
        "",
        "   ",
        "\t\r\n",
        "\u00A0\u00A0",
        "\u200B\u200C\u200D\uFEFF",
        "\u2060\u00AD\u180E",
        "\u3164\u115F\u1160\uFFA0",
        "\u2800",
        "...",
        "-",
        "?!,;:…–—",
        "+=<>|~^`$",
        "\u0301\u0302",
        "\u202E",
    ];

    [TestCaseSource(nameof(SayingNothing))]
    public void What_says_nothing_is_no_reason(string? text) => Assert.That(WrittenReason.Of(text), Is.Null);

    [TestCase("Đã đối chiếu sổ gốc", "Đã đối chiếu sổ gốc")]
    [TestCase("  QĐ 12/2020  ", "QĐ 12/2020")]
    [TestCase("x", "x")]
    [TestCase("7", "7")]
    [TestCase("…\u0111u\u0301ng", "…\u0111u\u0301ng")]
    [TestCase("\U0001D400", "\U0001D400")]
    public void What_says_something_is_kept_without_the_blanks_around_it(string text, string expected) =>
        Assert.That(WrittenReason.Of(text), Is.EqualTo(expected));
}
