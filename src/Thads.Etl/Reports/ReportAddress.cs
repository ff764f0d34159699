using System.Globalization;

namespace Thads.Etl.Reports;

/// <summary>How addresses and the command line say which report is meant.</summary>
public static class ReportAddress
{
    /// <summary>The offices as they were when they reported.</summary>
    public const string OfTheTime = "then";

    /// <summary>The offices of today.</summary>
    public const string OfToday = "current";

    /// <summary>How many years a brief looks back on at most.</summary>
    public const int MostYears = 10;

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

    /// <summary>The language that a word means, Vietnamese for none; null for a word that means none.</summary>
    public static CultureInfo? CultureOf(string? word) =>
        word switch
        {
            null or "" or "vi" => CultureInfo.GetCultureInfo("vi-VN"),
            "en" => CultureInfo.GetCultureInfo("en-GB"),
            _ => null,
        };
}
