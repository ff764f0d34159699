namespace Thads.Etl.Jobs;

/// <summary>The recurring jobs by their ids in Hangfire, which pauses and the history name them by.</summary>
public static class RecurringJobNames
{
    public const string InboxSweep = "inbox-sweep";
    public const string SubmissionSweep = "submission-sweep";
    public const string NightlyRefresh = "nightly-mart-refresh";
    public const string NightlyVerify = "nightly-verify";
    public const string NightlyAudit = "nightly-audit";
    public const string NightlyBackup = "nightly-backup";
    public const string NightlyRetention = "nightly-retention";
    public const string RestoreDrill = "restore-drill";
    public const string NoticePlan = "notice-plan";
    public const string NoticeMail = "notice-mail";
}
