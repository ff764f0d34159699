namespace Thads.Etl.Workbooks;

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
}
