namespace Thads.Etl.Submissions;

/// <summary>The province's clock: seven hours ahead of UTC all year round, whatever the machine is set to.</summary>
public static class VietnamTime
{
    public const string ZoneId = "Asia/Ho_Chi_Minh";

    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.CreateCustomTimeZone(ZoneId, TimeSpan.FromHours(7), ZoneId, ZoneId);

    /// <summary>The day that it is in Vietnam.</summary>
    public static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);

    /// <summary>The first moment (UTC) of a day in Vietnam.</summary>
    public static DateTime StartOf(DateOnly day) =>
        day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Zone.BaseUtcOffset;
}
