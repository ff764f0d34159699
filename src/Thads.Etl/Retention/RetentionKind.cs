namespace Thads.Etl.Retention;

/// <summary>What is kept for a time.</summary>
public enum RetentionKind
{
    /// <summary>Bytes of workbooks; their hashes and the rows that were extracted from them stay.</summary>
    Workbooks,

    /// <summary>Findings and causes of submissions.</summary>
    Findings,

    /// <summary>Runs of jobs, verifications and backups; the last of each stays.</summary>
    JobHistory,

    /// <summary>To whom mail went.</summary>
    Mail,

    /// <summary>Events of the audit trail.</summary>
    Trail,
}
