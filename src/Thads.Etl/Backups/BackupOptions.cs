using System.ComponentModel.DataAnnotations;

namespace Thads.Etl.Backups;

/// <summary>Section <c>Thads:Backup</c>: the nightly backup of the embedded database. On a server its own tools do it.</summary>
public sealed class BackupOptions
{
    /// <summary>Where backups are put: best on another disk. There is no nightly backup while it is not said.</summary>
    public string? Folder { get; init; }

    /// <summary>How many good ones are kept in the folder; older ones are deleted after a good one is made.</summary>
    [Range(1, 10_000)]
    public int Keep { get; init; } = 30;

    /// <summary>
    /// A file with keys (32 bytes in base64 a line, the newest last) that backups are encrypted with; it is made when it is not there. It
    /// belongs neither into the data folder nor beside the backups: whoever has both can read them, and without it nobody can.
    /// </summary>
    public string? KeyFile { get; init; }
}
