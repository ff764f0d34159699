using System.Globalization;

namespace Thads.Etl.Cli;

/// <summary>Figures as Vietnamese readers expect them; rounding is half-up, away from zero, as the reports round.</summary>
internal static class Figures
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>With two places where it was shared out and is not whole.</summary>
    public static string Count(decimal? figure) => figure?.ToString("#,##0.##", Vietnamese) ?? "–";

    public static string Places(double? figure, int places) =>
        figure is { } value ? Places((decimal)value, places) : "–";

    public static string Places(decimal figure, int places) =>
        Math.Round(figure, places, MidpointRounding.AwayFromZero)
            .ToString("N" + places.ToString(CultureInfo.InvariantCulture), Vietnamese);
}
