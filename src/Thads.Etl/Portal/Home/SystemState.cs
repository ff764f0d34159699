using Thads.Warehouse.Model.Administration;
using Thads.Warehouse.Model.Submissions;

namespace Thads.Etl.Portal.Home;

/// <summary>How the system itself is.</summary>
/// <param name="GivenUp">Submissions that it failed on or has quarantined.</param>
/// <param name="FailedJobs">Recurring jobs whose last run failed.</param>
/// <param name="Verification">The last comparison with the log; null before the first.</param>
/// <param name="LastGoodBackup">When the last backup was made that was found to be good; null where none was.</param>
/// <param name="IsBackupAutomatic">Whether backups are made every night.</param>
/// <param name="IsBackupOurs">Whether the product makes them: on a database server its DBA does.</param>
/// <param name="Waiting">How many names wait at an address after wrong passwords.</param>
/// <param name="Locked">How many accounts are disabled.</param>
public sealed record SystemState(
    int GivenUp,
    IReadOnlyList<JobRun> FailedJobs,
    VerificationRun? Verification,
    DateTime? LastGoodBackup,
    bool IsBackupAutomatic,
    bool IsBackupOurs,
    int Waiting,
    int Locked
)
{
    private const int OldBackupDays = 2;

    /// <summary>Whether something of it is not as it should be.</summary>
    public bool HasFailed => GivenUp > 0 || FailedJobs.Count > 0 || Verification is { IsEqual: false };

    public bool IsBackupOld(DateTime now) =>
        IsBackupOurs && (LastGoodBackup is not { } made || now - made > TimeSpan.FromDays(OldBackupDays));
}
