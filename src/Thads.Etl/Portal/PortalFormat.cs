using System.Globalization;
using Thads.Etl.Submissions;

namespace Thads.Etl.Portal;

/// <summary>Numbers and instants as people in Vietnam read them, or as English readers do: by the culture of the request.</summary>
public static class PortalFormat
{
    public static string Count(long? value) => value?.ToString("N0", CultureInfo.CurrentCulture) ?? "";

    /// <summary>An amount in đồng, whole.</summary>
    public static string Money(decimal? value) => value?.ToString("N0", CultureInfo.CurrentCulture) ?? "";

    /// <summary>An amount in đồng, said in tỷ (thousand million) with one place.</summary>
    public static string Billions(decimal? value) =>
        value is { } amount
            ? Math.Round(amount / 1_000_000_000m, 1, MidpointRounding.AwayFromZero)
                .ToString("N1", CultureInfo.CurrentCulture)
            : "";

    /// <summary>A rate or a gap, half-up to the places asked for, as the marts' readers expect.</summary>
    public static string Places(double? value, int places) =>
        value is { } rate
            ? Math.Round((decimal)rate, places, MidpointRounding.AwayFromZero)
                .ToString($"N{places}", CultureInfo.CurrentCulture)
            : "";

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>An instant (UTC) on Vietnam's clock.</summary>
    public static string Instant(DateTime? instant) =>
        instant is { } utc
            ? TimeZoneInfo
                .ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), VietnamTime.Zone)
                .ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)
            : "";

    /// <summary>A period: "9 tháng/2020", FY2020 at 9 months.</summary>
    public static string Period(int? statYear, int? months) =>
        statYear is null || months is null ? ""
        : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? $"FY{statYear}, {months} months"
        : $"{months} tháng/{statYear}";

    /// <summary>A period as a sentence names it: "12 tháng năm 2020".</summary>
    public static string PeriodName(int statYear, int months) =>
        IsEnglish ? $"{months} {(months == 1 ? "month" : "months")} of FY{statYear}" : $"{months} tháng năm {statYear}";

    /// <summary>The days of a period: it begins on 1 October of the year before.</summary>
    public static string PeriodDates(int statYear, int months) =>
        $"{Day(StartOf(statYear))} – {PeriodEnd(statYear, months)}";

    /// <summary>The last day of a period.</summary>
    public static string PeriodEnd(int statYear, int months) => Day(StartOf(statYear).AddMonths(months).AddDays(-1));

    /// <summary>The last day on which a deadline (UTC) is kept, on Vietnam's calendar.</summary>
    public static string LastDay(DateTime dueAt) =>
        Day(DateOnly.FromDateTime(dueAt.AddTicks(-1) + VietnamTime.Zone.BaseUtcOffset));

    private static DateOnly StartOf(int statYear) => new(statYear - 1, 10, 1);

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
