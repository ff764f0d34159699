namespace Thads.Etl.Reports;

/// <summary>How addresses and the command line say which report is meant.</summary>
public static class ReportAddress
{
    /// <summary>The offices as they were when they reported.</summary>
    public const string OfTheTime = "then";

    /// <summary>The offices of today.</summary>
    public const string OfToday = "current";

    /// <summary>The structure that a word means, the offices as they were for none; null for a word that means nothing.</summary>
    public static ReportStructure? StructureOf(string? word) =>
        word switch
        {
            null or "" or OfTheTime => ReportStructure.Then,
            OfToday => ReportStructure.Current,
            _ => null,
        };

    /// <summary>The word for a structure.</summary>
    public static string WordOf(ReportStructure structure) =>
        structure == ReportStructure.Current ? OfToday : OfTheTime;
}
