using System.Text.RegularExpressions;
using Thads.Etl.Texts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>What rows that add others up are called, folded.</summary>
internal static partial class TotalsNames
{
    private static readonly HashSet<string> Names =
    [
        "tong so",
        "tong cong",
        "cong",
        "tong",
        "tong chung",
        "cong chung",
        "tong so tien",
        "tong so viec",
        "tong toan bo",
        "cong toan bo",
        "cong tong",
    ];

    /// <summary>How the sum of some of the rows begins: "Cộng trang 1", "Lũy kế". To the letter, since Công is a family's name.</summary>
    private static readonly string[] Parts =
    [
        "cộng ",
        "tổng ",
        "lũy kế",
        "luỹ kế",
        "mang sang",
        "số mang sang",
        "chuyển sang trang",
    ];

    /// <summary>Whether a folded text is one of them, numbered or not: "I. Tổng số".</summary>
    public static bool Contains(string folded) =>
        Names.Contains(folded) || Names.Contains(Numbering().Replace(folded, ""));

    /// <summary>Whether a text as printed is one of them. Most are told from their first letter, without being folded.</summary>
    public static bool IsNamed(string text) => MayBe(text) && Names.Contains(VietnameseText.Fold(Bare(text)));

    /// <summary>Whether a text as printed names the sum of some of the rows.</summary>
    public static bool IsPart(string text) =>
        MayBe(text)
        && Array.Exists(Parts, part => text.AsSpan().Trim().StartsWith(part, StringComparison.OrdinalIgnoreCase))
        && !IsNamed(text);

    /// <summary>What the rows have in common that a row named "Cộng chủ động" or "Tổng số theo yêu cầu" adds up, folded.</summary>
    public static string? WhatIsAddedUp(string folded)
    {
        foreach (var name in Names.OrderByDescending(name => name.Length))
        {
            if (folded.StartsWith(name + " ", StringComparison.Ordinal))
            {
                return folded[(name.Length + 1)..];
            }
        }
        return null;
    }

    /// <summary>Without what is said in brackets: "Tổng cộng (14 việc)".</summary>
    private static string Bare(string text) =>
        text.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? text[..bracket] : text;

    [GeneratedRegex("^([0-9]{1,3}|[ivx]{1,4}|[a-h]) ")]
    private static partial Regex Numbering();

    private static bool MayBe(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        return trimmed.Length is > 3 and < 60
            && trimmed[0] is 't' or 'T' or 'c' or 'C' or 'l' or 'L' or 'm' or 'M' or 's' or 'S';
    }
}
