using Thads.Etl.Workbooks.Texts;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>What rows that add others up are called, folded.</summary>
internal static class TotalsNames
{
    private static readonly HashSet<string> Names =
    [
        "tong so",
        "tong cong",
        "cong",
        "tong",
        "tong chung",
        "cong chung",
    ];

    public static bool Contains(string folded) => Names.Contains(folded);

    /// <summary>Whether a text as printed is one of them. Most are told from their first letter, without being folded.</summary>
    public static bool IsNamed(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        return trimmed.Length is > 3 and < 30
            && trimmed[0] is 't' or 'T' or 'c' or 'C'
            && Names.Contains(VietnameseText.Fold(text));
    }
}
