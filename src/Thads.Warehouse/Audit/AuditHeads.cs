using System.Text;
using Thads.Warehouse.Files;

namespace Thads.Warehouse.Audit;

/// <summary>
/// The heads of the trail, noted in a file outside the database that is only ever added to (<c>chattr +a</c> makes sure of it): one a line.
/// From then on no event up to it can be cut off or replaced unseen, not even with the key.
/// </summary>
public sealed class AuditHeads(string path)
{
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
        await using var stream = PrivateFile.Open(File, FileMode.Append, FileAccess.Write, FileShare.Read);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ToLine() + "\n"), cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    private AuditHead Parse(string line, int index) =>
        AuditHead.Of(line)
        ?? throw new InvalidDataException($"{File}: line {index + 1} is no head of the audit trail.");
}
