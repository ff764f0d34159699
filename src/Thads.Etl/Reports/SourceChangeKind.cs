namespace Thads.Etl.Reports;

/// <summary>How an office's part in a report would differ now.</summary>
public enum SourceChangeKind
{
    /// <summary>Another submission has taken the place of the one that the report was made of.</summary>
    Corrected,

    /// <summary>The province has taken a newer reading of the same workbook.</summary>
    ReadAnew,

    /// <summary>The office's figures count now and did not then.</summary>
    Added,

    /// <summary>The office's figures counted then and do not now.</summary>
    Gone,

    /// <summary>The log holds no such submission, or another workbook under its number: the report is of another hub, or was forged.</summary>
    Unknown,
}
