using System.Globalization;
using System.Text;
using Thads.Warehouse.Files;

namespace Thads.Warehouse.Audit;

/// <summary>
/// The heads of the trail, noted in a file outside the database that is only ever added to (<c>chattr +a</c> makes sure of it): one a line,
/// <c>2026-06-01T19:30:00.000Z 4711 hash</c>. From then on no event up to it can be cut off or replaced unseen, not even with the key.
/// </summary>
public sealed class AuditHeads(string path)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public string File { get; } = Path.GetFullPath(path);

    /// <returns>The heads that were noted, the oldest first; none where none was.</returns>
    /// <exception cref="InvalidDataException">A line of the file is no head.</exception>
    public async Task<IReadOnlyList<AuditHead>> ReadAsync(CancellationToken cancellationToken) =>
        System.IO.File.Exists(File)
            ? [.. (await System.IO.File.ReadAllLinesAsync(File, cancellationToken)).Select(Parse)]
            : [];

    public async Task NoteAsync(AuditHead head, CancellationToken cancellationToken)
    {
        PrivateFile.CreateFolder(Path.GetDirectoryName(File)!);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{head.NotedAt.ToString(Instant, CultureInfo.InvariantCulture)} {head.EventId} {head.Hash}\n"
        );
        await using var stream = PrivateFile.Open(File, FileMode.Append, FileAccess.Write, FileShare.Read);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line), cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    private AuditHead Parse(string line, int index) =>
        line.Split(' ') is [var at, var id, { Length: 64 } hash]
        && DateTime.TryParseExact(
            at,
            Instant,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var notedAt
        )
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var eventId)
            ? new AuditHead(notedAt, eventId, hash)
            : throw new InvalidDataException($"{File}: line {index + 1} is no head of the audit trail.");
}
