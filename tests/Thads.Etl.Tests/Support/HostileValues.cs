namespace Thads.Etl.Tests.Support;

/// <summary>What nobody types and programs send: values that break whoever takes them for what they ought to be.</summary>
internal static class HostileValues
{
    /// <summary>Text, before any escaping.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "",
        " ",
        "x",
        "-1",
        "0",
        "1",
        "2147483647",
        "-2147483648",
        "99999999999",
        "1e9",
        "0001-01-01",
        "9999-12-31",
        "2020-13",
        "a\0b",
        "\uFFFE",
        "' or 1=1 --",
        "<b>&\"",
        "../../etc/passwd",
        "e\u0302\u0301\u200B \U0001F469",
        "\r\nX: y",
        "%",
        new('x', 4_500),
    ];

    /// <summary>Half of a letter, and bytes that are no text, as only an address can hold them.</summary>
    public static IReadOnlyList<string> Escaped { get; } =
    [.. Texts.Select(Uri.EscapeDataString), "%ED%A0%80", "%FF", "%C0%80", "%zz"];
}
