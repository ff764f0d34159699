namespace Thads.Etl.Backups;

/// <summary>What a backup holds, written into it when it is made and compared when it is restored.</summary>
/// <param name="CreatedAt">The moment that it shows (UTC).</param>
/// <param name="Schema">The newest migration of its database.</param>
/// <param name="Submissions">How many submissions were received by then.</param>
/// <param name="LastSubmission">The number of the newest; null where there is none.</param>
/// <param name="AuditEvents">How many events the audit trail had.</param>
/// <param name="AuditHead">The hash of the last of them, which covers all; null where there is none.</param>
/// <param name="Files">Every file of the data folder that is in it.</param>
public sealed record BackupManifest(
    DateTime CreatedAt,
    string Schema,
    int Submissions,
    int? LastSubmission,
    int AuditEvents,
    string? AuditHead,
    IReadOnlyList<BackupFile> Files
);
