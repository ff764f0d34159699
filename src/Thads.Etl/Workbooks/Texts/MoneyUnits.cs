namespace Thads.Etl.Workbooks.Texts;

/// <summary>What one unit of a printed money figure is worth in đồng.</summary>
internal static class MoneyUnits
{
    public static decimal? Parse(string unit) =>
        VietnameseText.Fold(unit) switch
        {
            "dong" or "vnd" or "d" => 1m,
            "1 000 dong"
            or "1000 dong"
            or "nghin dong"
            or "ngan dong"
            or "1 000 d"
            or "1000 d"
            or "1 000 vnd"
            or "1000 vnd" => 1_000m,
            "trieu dong" or "1 000 000 dong" or "1000000 dong" => 1_000_000m,
            _ => null,
        };
}
