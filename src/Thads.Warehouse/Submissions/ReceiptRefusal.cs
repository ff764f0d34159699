namespace Thads.Warehouse.Submissions;

/// <summary>Why the log takes a file not in.</summary>
public enum ReceiptRefusal
{
    /// <summary>The very bytes were redacted: what names people is not to come back.</summary>
    Redacted,

    /// <summary>Its office has sent as many files within 24 hours as it may.</summary>
    TooManyFiles,

    /// <summary>Its office has sent as many bytes within 24 hours as it may.</summary>
    TooManyBytes,
}
