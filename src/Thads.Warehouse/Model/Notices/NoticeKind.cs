namespace Thads.Warehouse.Model.Notices;

/// <summary>What a notice tells of. Each kind can be refused by whoever gets it, but for <see cref="PasswordReset"/> and those of the audit trail.</summary>
public enum NoticeKind
{
    /// <summary>A workbook has been received.</summary>
    Received,

    /// <summary>It was refused.</summary>
    Rejected,

    /// <summary>It has warnings that wait for an answer.</summary>
    Held,

    /// <summary>The province has sent it back.</summary>
    Returned,

    /// <summary>The province has approved it.</summary>
    Approved,

    /// <summary>A deadline is near.</summary>
    Due,

    /// <summary>A deadline has passed.</summary>
    Late,

    /// <summary>Somebody of the province asks for what is missing.</summary>
    Reminder,

    /// <summary>Somebody has written about a submission.</summary>
    Message,

    /// <summary>The province's morning: who is missing what, and what waits for approval.</summary>
    Digest,

    /// <summary>The warehouse is not what its submissions make it.</summary>
    VerificationFailed,

    /// <summary>The head of the audit trail, for whoever keeps the letter: by e-mail alone.</summary>
    AuditHead,

    /// <summary>The audit trail is broken.</summary>
    AuditBroken,

    /// <summary>Somebody wants a new password. Goes to the account alone, and stands on no page.</summary>
    PasswordReset,
}
