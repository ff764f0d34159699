using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Thads.Warehouse.Model;

/// <summary>
/// Every instant is stored in UTC and to the millisecond, which is as exact as every way of writing to every engine; engines without
/// time zones give it back as UTC and not as "unspecified".
/// </summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(
        instant => ToMillisecond(instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant),
        stored => DateTime.SpecifyKind(ToMillisecond(stored), DateTimeKind.Utc)
    )
{
    /// <summary>An instant as exact as it is stored.</summary>
    public static DateTime ToMillisecond(DateTime instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), instant.Kind);
}
