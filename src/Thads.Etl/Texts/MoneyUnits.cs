namespace Thads.Etl.Texts;

/// <summary>What one unit of a printed money figure is worth in đồng.</summary>
internal static class MoneyUnits
{
    /// <summary>đồng in one unit: "1.000 đồng", "nghìn đ", "triệu VNĐ"; null for what is no unit of money.</summary>
    public static decimal? Parse(string unit) =>
        VietnameseText.Fold(unit).Replace(" ", "", StringComparison.Ordinal) switch
        {
            "dong" or "d" or "vnd" or "dongvn" or "dongvietnam" or "vietnamdong" or "vndong" => 1m,
            var scaled when Currency(scaled) is { } scale => scale switch
            {
                "1000" or "nghin" or "ngan" or "1nghin" or "1ngan" => 1_000m,
                "trieu" or "tr" or "1000000" or "1trieu" => 1_000_000m,
                "ty" or "ti" or "1000000000" or "1ty" => 1_000_000_000m,
                _ => null,
            },
            _ => null,
        };

    /// <summary>
    /// The unit that a longer text states for money, as "việc; 1.000 đồng" does for a table that counts both; null for none, or for two.
    /// </summary>
    public static decimal? Find(string text) =>
        Parse(text)
        ?? (
            text.Split([';', ',', '/', '&', '+', '|'], StringSplitOptions.TrimEntries)
                .SelectMany(part => part.Split(" và ", StringSplitOptions.TrimEntries))
                .Select(Parse)
                .OfType<decimal>()
                .Distinct()
                .ToList()
                is [var only]
                ? only
                : null
        );

    /// <summary>Whether a text names đồng, in whatever unit.</summary>
    public static bool IsMoney(string text) =>
        $" {VietnameseText.Fold(text)} " is var folded
        && (
            folded.Contains("dong ", StringComparison.Ordinal)
            || folded.Contains("vnd ", StringComparison.Ordinal)
            || folded.EndsWith(" d ", StringComparison.Ordinal)
        );

    private static string? Currency(string unit)
    {
        foreach (var currency in new[] { "dongvietnam", "vietnamdong", "dongvn", "dong", "vnd", "d" })
        {
            if (unit.EndsWith(currency, StringComparison.Ordinal))
            {
                return unit[..^currency.Length];
            }
        }
        return null;
    }
}
