using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Thads.Warehouse.Model;

/// <summary>Every instant is stored in UTC; engines without time zones give it back as UTC and not as "unspecified".</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(
        instant => instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant,
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
    );
