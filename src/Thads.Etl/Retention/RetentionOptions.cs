using System.ComponentModel.DataAnnotations;

namespace Thads.Etl.Retention;

/// <summary>
/// How long what is kept is kept, in days (section <c>Thads:Retention</c>); what is not said is kept for ever. Decree 13/2023/NĐ-CP (article 3.7)
/// and the law on personal-data protection (91/2025/QH15) want personal data kept no longer than their purpose needs: how long that is, the
/// province decides.
/// </summary>
public sealed class RetentionOptions
{
    private const int Longest = 36_500;

    /// <summary>Stored workbooks: from the day on which they were approved, refused, withdrawn or replaced.</summary>
    [Range(30, Longest)]
    public int? WorkbookDays { get; init; }

    /// <summary>What was found in them, likewise.</summary>
    [Range(30, Longest)]
    public int? FindingDays { get; init; }

    /// <summary>The audit trail.</summary>
    [Range(365, Longest)]
    public int? TrailDays { get; init; }

    /// <summary>Runs of recurring jobs, verifications and backups.</summary>
    [Range(30, Longest)]
    public int? JobHistoryDays { get; init; }

    /// <summary>To whom which mail went. The notices themselves name no person, and stay.</summary>
    [Range(30, Longest)]
    public int? MailDays { get; init; }

    /// <summary>Whether the nightly job deletes; without it, it says what would go.</summary>
    public bool DeleteAtNight { get; init; }

    /// <summary>Every kind whose time was said.</summary>
    public IReadOnlyList<(RetentionKind Kind, int Days)> Limits =>
        [
            .. new (RetentionKind Kind, int? Days)[]
            {
                (RetentionKind.Workbooks, WorkbookDays),
                (RetentionKind.Findings, FindingDays),
                (RetentionKind.JobHistory, JobHistoryDays),
                (RetentionKind.Mail, MailDays),
                (RetentionKind.Trail, TrailDays),
            }
                .Where(limit => limit.Days is not null)
                .Select(limit => (limit.Kind, limit.Days!.Value)),
        ];
}
