using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Thads.Warehouse.Model;

/// <summary>Where a library keeps an instant with an offset, it is stored as every other instant: in UTC, to the millisecond.</summary>
public sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, DateTime>(
        instant => UtcDateTimeConverter.ToMillisecond(instant.UtcDateTime),
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
    );
