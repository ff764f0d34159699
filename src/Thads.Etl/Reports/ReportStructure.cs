namespace Thads.Etl.Reports;

/// <summary>By which offices a report's annexes are laid out.</summary>
public enum ReportStructure
{
    /// <summary>The offices as they were when they reported.</summary>
    Then,

    /// <summary>
    /// The offices of today, each with those that became it as a whole. One that was divided keeps a sheet of its own: a share of a case
    /// is no case.
    /// </summary>
    Current,
}
