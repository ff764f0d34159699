using System.Globalization;

namespace Thads.Warehouse.Audit;

/// <summary>The last event that the trail held when it was found whole; as a line, <c>2026-06-01T19:30:00.000Z 4711 hash</c>.</summary>
/// <param name="NotedAt">When (UTC).</param>
/// <param name="EventId">Its number, which is also how many events there were.</param>
/// <param name="Hash">Its hash, which covers all of them.</param>
public sealed record AuditHead(DateTime NotedAt, int EventId, string Hash)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private const int HashLength = 64;

    /// <returns>The head that a line is, however its blanks and lines were broken on the way; null where it is none.</returns>
    public static AuditHead? Of(string line) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            is [var at, var id, { Length: HashLength } hash]
        && hash.All(char.IsAsciiHexDigit)
        && DateTime.TryParseExact(
            at,
            Instant,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var notedAt
        )
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var eventId)
        && eventId > 0
            ? new AuditHead(notedAt, eventId, hash.ToLowerInvariant())
            : null;

    public string ToLine() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{NotedAt.ToString(Instant, CultureInfo.InvariantCulture)} {EventId} {Hash}"
        );
}
