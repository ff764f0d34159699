namespace Thads.Warehouse.Audit;

/// <summary>The codes of what is written down. Each has a sentence in the portal's resources, <c>audit.</c> and the code.</summary>
public static class AuditActions
{
    public const string SignedIn = "account.signed-in";
    public const string SignInRefused = "account.sign-in-refused";
    public const string SignedOut = "account.signed-out";
    public const string AccountCreated = "account.created";
    public const string AccountChanged = "account.changed";
    public const string PasswordReset = "account.password-reset";
    public const string PasswordChanged = "account.password-changed";
    public const string PasswordForgotten = "account.password-forgotten";
    public const string SessionEnded = "account.session-ended";
    public const string SecondFactorAdded = "account.second-factor-added";
    public const string SecondFactorRemoved = "account.second-factor-removed";
    public const string RecoveryCodesMade = "account.recovery-codes-made";
    public const string KeyCreated = "key.created";
    public const string KeyRevoked = "key.revoked";

    public const string SubmissionReceived = "submission.received";
    public const string SubmissionJustified = "submission.justified";
    public const string SubmissionRetried = "submission.retried";
    public const string SheetRead = "submission.sheet-read";
    public const string SubmissionReadAgain = "submission.read-again";
    public const string SubmissionWithdrawn = "submission.withdrawn";
    public const string SubmissionApproved = "submission.approved";
    public const string SubmissionReturned = "submission.returned";
    public const string SubmissionReopened = "submission.reopened";
    public const string SubmissionDownloaded = "submission.downloaded";
    public const string ReadingKept = "submission.reading-kept";
    public const string ReadingAccepted = "submission.reading-accepted";
    public const string FindingsRead = "submission.findings-read";
    public const string CellsTraced = "submission.cells-traced";
    public const string SubmissionMessageWritten = "submission.message-written";
    public const string PermitGranted = "permit.granted";
    public const string PermitRevoked = "permit.revoked";

    public const string PeriodLocked = "period.locked";
    public const string PeriodUnlocked = "period.unlocked";
    public const string DeadlineChanged = "period.deadline-changed";
    public const string CalendarChanged = "calendar.changed";
    public const string RegimeChanged = "regime.changed";
    public const string LayoutTaught = "layout.taught";
    public const string LayoutRetired = "layout.retired";
    public const string WordTaught = "word.taught";
    public const string WordRetired = "word.retired";
    public const string FormChanged = "form.changed";
    public const string OfficesLoaded = "office.loaded";
    public const string SuccessionLoaded = "office.succession-loaded";

    public const string OfficeReminded = "office.reminded";
    public const string OfficeAddressesChanged = "office.addresses-changed";
    public const string NoticeSentAgain = "notice.sent-again";

    public const string JobTriggered = "job.triggered";
    public const string JobPaused = "job.paused";
    public const string JobResumed = "job.resumed";
    public const string SubmissionRedacted = "submission.redacted";
    public const string RetentionApplied = "retention.applied";
    public const string AuditTrimmed = "audit.trimmed";
    public const string AuditKeyAdded = "audit.key-added";
    public const string DataExported = "data.exported";
}
