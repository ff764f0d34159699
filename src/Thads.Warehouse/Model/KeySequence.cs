using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Thads.Warehouse.Model;

/// <summary>The next free key of a table: keys are assigned here and never read back from the engine.</summary>
[Table(Table, Schema = "etl")]
[PrimaryKey(nameof(SequenceName))]
public sealed class KeySequence
{
    public const string Table = "key_sequence";
    public const string Submissions = "submission";
    public const string MartRefreshRequests = "mart_refresh_request";
    public const string VerificationRuns = "verification_run";
    public const string BackupRuns = "backup_run";
    public const string Accounts = "account";
    public const string ApiKeys = "api_key";
    public const string AuditEvents = "audit_event";
    public const string JobRuns = "job_run";
    public const string Layouts = "form_layout";
    public const string Words = "known_word";

    /// <summary>Numbers no rows: it counts the changes of what <c>ReferenceData</c> holds.</summary>
    public const string ReferenceChanges = "reference_change";

    public static IReadOnlyList<string> All { get; } =
    [
        Submissions,
        MartRefreshRequests,
        VerificationRuns,
        Accounts,
        ApiKeys,
        AuditEvents,
        JobRuns,
        BackupRuns,
        Layouts,
        Words,
        ReferenceChanges,
    ];

    /// <summary>
    /// The sequences whose row also lets one writer at a time through: the same bytes that arrive twice at once are found by the second, an
    /// event of the audit trail follows the one before it, and a name or a key is given once.
    /// </summary>
    public static IReadOnlyList<string> Gates { get; } = [Submissions, AuditEvents, Accounts, ApiKeys];

    public required string SequenceName { get; set; }
    public int NextValue { get; set; }
}
